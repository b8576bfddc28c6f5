import { hostOf } from '#lib/doctor/parts/addresses.ts';
import { type Answer, type Asking, askLink } from './ask.ts';

const AT_ONCE = 8;
const AT_ONCE_PER_HOST = 2;

/** Does something for every address: some at a time, few of them at the same host. */
async function politely(
  addresses: readonly string[],
  work: (address: string) => Promise<void>,
): Promise<void> {
  const waiting = [...addresses];
  const busy = new Map<string, number>();
  const take = (): string | undefined => {
    const at = waiting.findIndex((one) => (busy.get(hostOf(one)) ?? 0) < AT_ONCE_PER_HOST);
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  };
  await new Promise<void>((resolve, reject) => {
    let running = 0;
    const next = (): void => {
      if (running === 0 && waiting.length === 0) resolve();
      while (running < AT_ONCE) {
        const address = take();
        if (address === undefined) return;
        const host = hostOf(address);
        running += 1;
        busy.set(host, (busy.get(host) ?? 0) + 1);
        work(address).then(() => {
          running -= 1;
          busy.set(host, (busy.get(host) ?? 1) - 1);
          next();
        }, reject);
      }
    };
    next();
  });
}

/**
 * Asks for addresses, and for those that fail once more after a pause: a server may have been starting.
 * @param pause waits between the two.
 */
export async function askAll(
  addresses: readonly string[],
  asking: Asking,
  pause: () => Promise<void>,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const ask = async (address: string): Promise<void> => {
    answers.set(address, await askLink(address, asking));
  };
  await politely(addresses, ask);
  const failing = addresses.filter((one) => answers.get(one)?.state === 'failing');
  if (failing.length > 0) {
    await pause();
    await politely(failing, ask);
  }
  return answers;
}
