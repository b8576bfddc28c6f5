import { readFile } from 'node:fs/promises';
import type { VFile } from 'vfile';
import { countMessages } from '#lib/content/diskless.ts';
import { writeWhole } from '#lib/site/files/whole.ts';
import { type Diagnosis, diagnose } from './index.ts';
import { mendedText } from './mended.ts';

/** What mending has done to one file. */
export interface Mended {
  path: string;
  /** How many messages of each rule were mended. */
  rules: ReadonlyMap<string, number>;
  /** Set where the file was left as it is, and why. */
  kept?: string;
}

/** Rounds after which what is left to mend is left: each makes room for what stood beside it. */
const ROUNDS = 10;

/**
 * Mends what one way only mends, in the files themselves, each written whole. What is mended is looked at
 * again; a file that has more errors then is put back as it was.
 *
 * @param only paths of the files to mend, as messages show them; without it, all.
 * @returns what was done, and what is left to say.
 */
export async function mend(
  dir: string,
  only?: ReadonlySet<string>,
): Promise<{ diagnosis: Diagnosis; mended: Mended[] }> {
  const first = await diagnose(dir, only);
  const done = new Map<string, Mended & { rules: Map<string, number> }>();
  const stuck = new Set<string>();
  let changed = await round(first.files, done, stuck);
  for (let left = ROUNDS - 1; changed.size > 0 && left > 0; left -= 1) {
    const { files } = await diagnose(dir, new Set(changed.keys()));
    for (const file of files) {
      const before = changed.get(file.path);
      if (!before || countMessages([file]).errors <= before.errors) continue;
      writeWhole(file.path, before.text);
      done.set(file.path, { path: file.path, rules: new Map(), kept: '改了反而多出错误，没有改' });
      stuck.add(file.path);
    }
    const whole = files.filter(({ path }) => !stuck.has(path));
    changed = await round(whole, done, stuck);
  }
  const diagnosis = done.size > 0 ? await diagnose(dir, only) : first;
  return { diagnosis, mended: [...done.values()] };
}

/** A file before it was changed. */
interface Before {
  text: string;
  errors: number;
}

async function round(
  files: readonly VFile[],
  done: Map<string, Mended & { rules: Map<string, number> }>,
  stuck: Set<string>,
): Promise<Map<string, Before>> {
  const changed = new Map<string, Before>();
  for (const file of files) {
    const { path } = file;
    const better = mendedText(file);
    if (!better || stuck.has(path)) continue;
    const { before: text, after: mended, chosen } = better;
    const known = done.get(path) ?? { path, rules: new Map<string, number>() };
    const why = await whyNot(file, text);
    if (why !== null) {
      done.set(path, { ...known, kept: why });
      stuck.add(path);
      continue;
    }
    writeWhole(path, mended);
    changed.set(path, { text, errors: countMessages([file]).errors });
    for (const { ruleId } of chosen) {
      known.rules.set(ruleId ?? '', (known.rules.get(ruleId ?? '') ?? 0) + 1);
    }
    done.set(path, known);
  }
  return changed;
}

/** Why a file must not be written; null where it may. */
async function whyNot(file: VFile, text: string): Promise<string | null> {
  if (file.messages.some(({ ruleId }) => ruleId === 'utf-8')) {
    return '不是有效的 UTF-8，写回去会丢字，没有改';
  }
  const now = (await readFile(file.path, 'utf8')).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return now === text ? null : '检查以后又改过，没有动它；再运行一次';
}
