import { parseArgs } from 'node:util';
import { blockingKey } from '#features/publishing/site/rules/blocking-key.ts';
import { now } from '#lib/clock.ts';
import { dataDir, publicUrl } from '#lib/env.ts';
import { blockedFile, changeBlocked, readBlocked } from '#server/door/blocking/blocked-file.ts';
import { typedPath } from '#server/door/blocking/typed-address.ts';
import { say } from '#server/start/say.ts';

/** `node server/door/blocking/block-command.ts [[--lift] ADDRESS]`. Needs no database. Exit code 1 and one sentence when it fails. */
try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { lift: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [typed, ...more] = positionals;
  if (more.length > 0) throw new Error('Name one address at a time, in quotes where it holds spaces or &.');
  if (typed === undefined && values.lift) {
    throw new Error('Say which address to lift: npm run block -- --lift ADDRESS.');
  }
  if (typed === undefined) return await list();
  const path = typedPath(typed, publicUrl);
  return values.lift ? await lift(path) : await block(path);
}

async function list(): Promise<void> {
  const { blocked, damaged } = (await readBlocked(dataDir)) ?? { blocked: [], damaged: [] };
  if (blocked.length === 0) say(`Nothing is blocked in ${dataDir}.`);
  for (const { path, since } of blocked) say(`${since}  ${path}`);
  if (damaged.length > 0) {
    throw new Error(
      `Line ${damaged.join(', ')} of ${blockedFile(dataDir)} cannot be read: mend or remove it.`,
    );
  }
}

async function block(path: string): Promise<void> {
  const key = blockingKey(path);
  let already: string | undefined;
  await changeBlocked(dataDir, (blocked) => {
    already = blocked.find((one) => blockingKey(one.path) === key)?.since;
    return already ? blocked : [...blocked, { path, since: now().toISOString() }];
  });
  if (already) return say(`${path} is blocked already, since ${already}.`);
  say(
    `Blocked ${path}: what runs from ${dataDir} answers it with 410 within a second, or from its next start.`,
  );
  say(`To serve it again: npm run block -- --lift ${encodeURI(path)}`);
}

async function lift(path: string): Promise<void> {
  const key = blockingKey(path);
  let found = false;
  await changeBlocked(dataDir, (blocked) => {
    const left = blocked.filter((one) => blockingKey(one.path) !== key);
    found = left.length < blocked.length;
    return left;
  });
  if (!found) throw new Error(`${path} is not blocked: "npm run block" lists what is.`);
  say(`Lifted ${path}: it is served again as the newsroom has it.`);
}
