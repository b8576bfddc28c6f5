import type { LinkRecord } from '#lib/content/types.ts';
import type { Visitor } from '#lib/outside/types.ts';
import { readUrl } from '#lib/text/read-url.ts';
import { type Answer, askLink } from './ask.ts';
import { type Wish, toAsk } from './plan.ts';
import { inOrder, nextRecord } from './record.ts';

/** What a check of links needs. */
export interface LinkRun extends Wish {
  /** Addresses of content, as `ledgerKey` has them. */
  addresses: readonly string[];
  /** Whether these are all of content: then what is known of others is forgotten. */
  isWhole: boolean;
  /** The ledger so far, by address. */
  known: ReadonlyMap<string, LinkRecord>;
  visitor: Visitor;
  /** Waits before what failed is asked again: a server may have been starting. */
  pause?: () => Promise<unknown>;
  onAnswer?: (done: number, total: number) => void;
  /** The one of the visitor: once it is aborted, what is missing is left. */
  signal?: AbortSignal;
}

/** What came of a check. */
export interface LinkCheck {
  /** The new ledger, in its order. */
  records: LinkRecord[];
  /** How many addresses were asked and have a record now. */
  asked: number;
  /** Addresses that nobody in the world can ask: of a private network. */
  inside: string[];
  /** How many were to be asked and were not: somebody has ended it. */
  left: number;
}

/**
 * Asks for what is due among the addresses of content, and once more for what failed. Where it is ended
 * early, what was found so far counts.
 *
 * @throws Error in one line where most hosts cannot be reached: it is the way out that is broken then, not they.
 */
export async function checkLinks(run: LinkRun): Promise<LinkCheck> {
  const { addresses, known, day, isWhole } = run;
  const asked = toAsk(addresses, known, run);
  const answers = await askAll(asked, run);
  assertReached(answers, known);
  const named = new Set(addresses);
  const records = new Map([...known].filter(([address]) => !isWhole || named.has(address)));
  const inside: string[] = [];
  for (const [address, answer] of answers) {
    if (answer) records.set(address, nextRecord(address, known.get(address), answer, day));
    else inside.push(address);
  }
  return {
    records: inOrder(records.values()),
    ...{ asked: answers.size - inside.length, inside },
    left: asked.length - answers.size,
  };
}

type Answers = Map<string, Answer | null>;

/** Answers by address; a failure counts only where it was seen twice. */
async function askAll(
  asked: readonly string[],
  { visitor, pause, onAnswer, signal }: LinkRun,
): Promise<Answers> {
  const answers: Answers = new Map();
  const failing: string[] = [];
  let done = 0;
  const unlessEnded = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (cause) {
      if (!signal?.aborted) throw cause;
    }
  };
  const ask = async (some: readonly string[], isLast: boolean): Promise<void> => {
    const one = async (address: string): Promise<void> => {
      const answer = await askLink(address, visitor);
      if (answer?.state === 'gone' && !isLast) failing.push(address);
      else answers.set(address, answer);
      done += 1;
      onAnswer?.(done, asked.length + failing.length);
    };
    await Promise.all(some.map((address) => unlessEnded(() => one(address))));
  };
  await ask(asked, false);
  if (failing.length === 0 || signal?.aborted) return answers;
  await unlessEnded(async () => pause?.());
  if (!signal?.aborted) await ask(failing, true);
  return answers;
}

/** Hosts that cannot be reached are some; where they are most, it is ours that cannot. */
function assertReached(answers: Answers, known: ReadonlyMap<string, LinkRecord>): void {
  const hosts = new Map<string, boolean>();
  let wasAlive = false;
  for (const [address, answer] of answers) {
    if (!answer) continue;
    const host = readUrl(address)?.host ?? '';
    hosts.set(host, (hosts.get(host) ?? false) || answer.isReached);
    wasAlive ||= ['ok', 'moved'].includes(known.get(address)?.state ?? '');
  }
  const lost = [...hosts.values()].filter((isReached) => !isReached).length;
  const isMost = lost > 3 && lost > hosts.size / 2;
  const isAll = lost > 1 && lost === hosts.size && wasAlive;
  if (isMost || isAll) {
    throw new Error(
      `${hosts.size} 个网站里 ${lost} 个连不上，是这里的网络出不去，台账没有改：检查网络或代理再运行`,
    );
  }
}
