// Preloaded into the command under test: its greatest memory, as the last line of stderr.
process.on('exit', () => {
  process.stderr.write(`\n${JSON.stringify({ mb: process.resourceUsage().maxRSS / 1024 })}\n`);
});
