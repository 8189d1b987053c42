/**
 * Loaded before `web` and `jobs`: when the supervisor is killed the channel to it closes, and they leave in order
 * rather than hold the port for ever.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The listener alone would keep the process alive.
process.channel?.unref();
