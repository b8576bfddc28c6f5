// `npm run -s weekly -- …` and `npm run check`: installs what is missing, once, and runs a command.
import { pathToFileURL } from 'node:url';
import { bundledCommands } from './steps/commands.mjs';
import { install } from './steps/install.mjs';
import { fail } from './steps/run.mjs';

try {
  // Standard output belongs to the command: it may be JSON.
  await install('serving', process.stderr);
  await import(pathToFileURL(await bundledCommands()).href);
} catch (cause) {
  fail(cause);
}
