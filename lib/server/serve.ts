import { listen } from './listen.ts';
import { madeOf } from './operate/build-facts.ts';
import { createLog, takeConsole } from './operate/log.ts';
import { type OperatingSettings, readOperatingSettings } from './operate/settings.ts';
import { openSite } from './start.ts';

/**
 * Serves the build that this process was started from, without the framework (docs/decisions/047-operating.md). It
 * ends with 0 when it was told to stop, and with 1 and a line for people where it cannot start.
 */
export function serve(): void {
  const settings = settingsOrEnd();
  const log = createLog(settings.log);
  if (settings.log === 'json') takeConsole(log);
  const { door, nowhere, headers, facts, health } = openSite();
  const served = () => madeOf(facts);
  listen({ door, nowhere, headers, served, onStop: () => health.stop() }, settings, log);
}

function settingsOrEnd(): OperatingSettings {
  try {
    return readOperatingSettings(process.env);
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exit(1);
  }
}
