import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dumpModel, loadContent } from '#lib/content/index.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import { importedArchive } from '#lib/test-support/imported-archive.ts';
import { withoutTracking } from './rules/tracking.ts';
import { diagnose } from './index.ts';
import { mend } from './mend.ts';
import { mendedText } from './mended.ts';

const archive = archiveDir();
if (archive === null) console.warn('※ 没有归档，跳过检查和改好的证明（ARCHIVE_DIR）');

let dir = '';
let remove = (): Promise<void> => Promise.resolve();

beforeAll(async () => {
  const imported = await importedArchive();
  if (imported) ({ dir, remove } = imported);
}, 240_000);

afterAll(() => remove());

/** Every file of a content folder by its path in it. */
async function textsOf(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.mdx'),
  );
  const entries = names.map(
    async (name) => [name, await readFile(join(folder, name), 'utf8')] as const,
  );
  return new Map((await Promise.all(entries)).sort());
}

const MARKS: Readonly<Record<string, string>> = {
  ...{ '，': ',', '。': '.', '？': '?', '！': '!', '；': ';', '：': ':', '（': '(', '）': ')' },
  ...{ '“': '"', '”': '"', '‘': "'", '’': "'" },
};

/** What a rule's own change leaves as it is. */
const BESIDES: Readonly<Record<string, (text: string) => string>> = {
  // White space, and marks of the other width.
  typography: (text) =>
    text.replace(/[^\S\n]+/g, '').replace(/[，。？！；：（）“”‘’]/g, (mark) => MARKS[mark] ?? mark),
  'odd-space': (text) => text.replace(/[^\S\n]+/g, ''),
  'full-width': (text) => text.normalize('NFKC'),
  'http-address': (text) => text.replace(/http:\/\//g, 'https://'),
  tracking: (text) => text.replace(/https?:\/\/[^\s()<>"]+/g, (url) => withoutTracking(url).better),
  address: (text) => text.replace(/(https?):\/+/g, '$1://'),
};

describe.skipIf(archive === null)('mending the whole archive', { timeout: 240_000 }, () => {
  test('each rule changes nothing but what it says', async () => {
    const { files } = await diagnose(dir);
    const fixing = files.flatMap(({ messages }) =>
      messages.flatMap(({ edits, ruleId }) => (edits ? [ruleId ?? ''] : [])),
    );
    for (const rule of new Set(fixing)) {
      const besides = BESIDES[rule];
      expect(besides, `say what ${rule} leaves as it is`).toBeDefined();
      for (const file of files) {
        const mended = mendedText(file, (one) => one === rule);
        if (!mended || !besides) continue;
        expect(mended.after, file.path).not.toBe(mended.before);
        expect(besides(mended.after), file.path).toBe(besides(mended.before));
      }
    }
  });

  test('all together leave nothing to mend and no error, change no more files and the same model', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'doctor-mended-'));
    try {
      await cp(dir, folder, { recursive: true });
      const before = await loadContent(folder);
      const { diagnosis } = await mend(folder);
      const all = (text: string) =>
        Object.values(BESIDES)
          .reduce((rest, besides) => besides(rest), text)
          .replace(/\s/g, '');
      const { content, files } = diagnosis;
      if (!content) throw new Error('the whole folder was asked for');
      expect(all(JSON.stringify(dumpModel(content.model)))).toBe(
        all(JSON.stringify(dumpModel(before.model))),
      );
      const messages = files.flatMap((file) => file.messages);
      expect(messages.filter(({ edits, fatal }) => edits !== undefined || fatal === true)).toEqual(
        [],
      );
      const once = await textsOf(folder);
      expect((await mend(folder)).mended).toEqual([]);
      expect(await textsOf(folder)).toEqual(once);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe.skipIf(archive === null)('a single file', { timeout: 240_000 }, () => {
  test('is told the same as with all the others', async () => {
    const whole = await diagnose(dir);
    const said = (files: typeof whole.files) =>
      files.flatMap(({ path, messages }) =>
        messages.map((one) => `${path} ${String(one)} ${one.ruleId}`),
      );
    const differing: string[] = [];
    // Every ninth: all of them take minutes.
    for (const file of whole.files.filter((_, index) => index % 9 === 0)) {
      const alone = await diagnose(dir, new Set([file.path]));
      if (said(alone.files).sort().join('\n') !== said([file]).sort().join('\n'))
        differing.push(file.path);
    }
    expect(differing).toEqual([]);
  });
});
