// Loaded into the collector's process: a killed demo must not leave it behind.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
