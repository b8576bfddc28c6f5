import { run } from './run.ts';

// Loaded late: a wrong environment variable fails while modules load, and must be a message, too.
await run(
  async () => (await import('./program.ts')).weeklyProgram(process.argv.slice(2)),
  process.argv,
);
