/**
 * Loaded into every child before its own code. The channel to the parent closes when the parent
 * dies, however it dies; a child without parent would hold the port and the database for ever.
 */
const HARD_AFTER_MS = 25_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), HARD_AFTER_MS).unref();
});
// Listening must not by itself keep a child alive that has finished.
process.channel?.unref();
