import { createServer } from 'node:http';
import next from 'next';
import { purgeReaction } from '#features/publishing/reactions.ts';
import { BEACON_PATH } from '#lib/beacon-path.ts';
import { bridge } from '#lib/bridge.ts';
import { assetsDir, dataDir, deskUrl, env, publicUrl } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { PageStore } from '#lib/page-cache/page-store.ts';
import { closePool } from '#lib/pool.ts';
import { SUBSCRIBE_PATH, UNSUBSCRIBE_PATH } from '#lib/push-paths.ts';
import { openBeacons } from '#server/beacons.ts';
import { assetFolders } from '#server/door/asset-folders.ts';
import { openBlockList } from '#server/door/blocking/block-list.ts';
import { createDoor } from '#server/door/door.ts';
import { gracefulStop } from '#server/door/graceful-stop.ts';
import type { KeptPage } from '#server/door/pressing/kept-page.ts';
import { openUpgrades } from '#server/door/upgrade.ts';
import { EventFollower } from '#server/events.ts';
import { liveReaction } from '#server/live-stream/live-reaction.ts';
import { LiveStream } from '#server/live-stream/live-stream.ts';
import { RECALL, recallChanges } from '#server/live-stream/recall-changes.ts';
import { ROOT } from '#server/migrate/migration-files.ts';
import { migrationsApplied } from '#server/migrations-applied.ts';
import { joinNodes, type NodeRow } from '#server/node.ts';
import { pollVisitors, reactions } from '#server/reactions.ts';
import { closeRooms, deskStream, draftMoved } from '#server/rooms/desk-stream.ts';
import { onStopSignal } from '#server/stop-signal.ts';
import { openSubscriptions } from '#server/subscriptions.ts';
import { logSurprises } from '#server/surprises.ts';

const dev = env.NODE_ENV === 'development';
let stopping = false;

logSurprises();

// Next puts its own listener for upgrades on the server it is given: on this one, which never listens.
const nextUpgrades = createServer();
const app = next({
  dev,
  dir: ROOT,
  port: env.PORT,
  hostname: 'localhost',
  // Its errors are logged by `instrumentation.ts`, with the request's id; once is enough.
  quiet: !dev,
  httpServer: nextUpgrades,
});
await app.prepare();

// In development a page is pressed anew each time: what it is made of is being changed.
const store = new PageStore<KeptPage>(dev ? 0 : env.PAGE_CACHE_MB * 1024 * 1024);
let node: NodeRow | undefined;
let liveStream: LiveStream | undefined;
const events = new EventFollower({
  // Forgetting comes first: a command's own node has done it before the command answers, and no open page is told before.
  reactions: [purgeReaction(store), liveReaction(() => liveStream), ...reactions],
  visitors: pollVisitors,
  onGap: () => {
    store.empty();
    liveStream?.forget();
  },
  staleLimit: env.STALE_LIMIT * 1_000,
  onNews: async () => node?.say(),
});
await events.start();
const caughtUpTo = () => events.caughtUpTo();
liveStream = new LiveStream({ caughtUpTo, knownFrom: new Date(caughtUpTo().getTime() - RECALL) });
await recallChanges(liveStream);
bridge().react = (eventIds) => events.react(eventIds);
bridge().draftMoved = draftMoved;
node = joinNodes('web', () => events.caughtUpTo());
const beacons = openBeacons();
const subscriptions = openSubscriptions();
const blockList = await openBlockList(dataDir);

const addresses = { publicUrl, deskUrl };
const trustProxy = env.TRUST_PROXY === '1';
const door = createDoor({
  handle: app.getRequestHandler(),
  addresses,
  vitals: {
    databaseAnswers: () => events.databaseAnswers(),
    isMigrated: migrationsApplied(),
    isStopping: () => stopping,
  },
  store,
  knowledge: () => events.knowledge(),
  isBlocked: blockList.has,
  assetFolders: assetFolders(assetsDir),
  trustProxy,
  dev,
  liveStream,
  takes: {
    [BEACON_PATH]: beacons.take,
    [SUBSCRIBE_PATH]: subscriptions.subscribe,
    [UNSUBSCRIBE_PATH]: subscriptions.unsubscribe,
  },
});
const upgrades = openUpgrades(door, {
  addresses,
  trustProxy,
  nodeId: node.id,
  deskStream,
  others: dev ? (request, socket, head) => nextUpgrades.emit('upgrade', request, socket, head) : undefined,
});
const stopDoor = gracefulStop(door);
door.listen(env.PORT, () =>
  log.info({ port: env.PORT, publicUrl, deskUrl, node: node.id }, 'web is listening'),
);

onStopSignal(async () => {
  stopping = true;
  upgrades.close();
  liveStream.close();
  await stopDoor();
  await closeRooms();
  await blockList.stop();
  await beacons.stop();
  await events.stop();
  await node?.leave();
  await app.close();
  await closePool();
});
