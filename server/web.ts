import { createServer } from 'node:http';
import next from 'next';
import { bridge } from '#lib/bridge.ts';
import { assetsDir, deskUrl, env, publicUrl } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { closePool } from '#lib/pool.ts';
import { openBeacons } from '#server/beacons.ts';
import { createDoor } from '#server/door/door.ts';
import { gracefulStop } from '#server/door/graceful-stop.ts';
import { openUpgrades } from '#server/door/upgrade.ts';
import { EventFollower } from '#server/events.ts';
import { ROOT } from '#server/migrate/migration-files.ts';
import { migrationsApplied } from '#server/migrations-applied.ts';
import { joinNodes } from '#server/node.ts';
import { pollVisitors, reactions } from '#server/reactions.ts';
import { closeRooms, deskStream, draftMoved } from '#server/rooms/desk-stream.ts';
import { onStopSignal } from '#server/stop-signal.ts';
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

const events = new EventFollower({ reactions, visitors: pollVisitors });
await events.start();
bridge().react = (eventIds) => events.react(eventIds);
bridge().draftMoved = draftMoved;
const node = joinNodes('web');
const beacons = openBeacons();

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
  assetsDir,
  trustProxy,
  dev,
  takeBeacon: beacons.take,
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
  await stopDoor();
  await closeRooms();
  await beacons.stop();
  await events.stop();
  await node.leave();
  await app.close();
  await closePool();
});
