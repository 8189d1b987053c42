import process from 'node:process';

/**
 * What `npm start` runs once the packages and the build are there. The settings are read while the rest is loaded, so
 * that also a wrong setting ends in one sentence and not in a stack of calls.
 */
try {
  const { supervise } = await import('#server/start/supervise.ts');
  process.exit(await supervise());
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  // Without a reason whoever failed has said it already.
  process.stderr.write(reason && `${reason}\n`);
  process.exit(1);
}
