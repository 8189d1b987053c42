/** Aborts at the first signal to stop, so that nothing half done is left behind; a second one is for the impatient. */
export function abortOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => controller.abort());
  process.once('disconnect', () => controller.abort());
  process.channel?.unref();
  return controller.signal;
}
