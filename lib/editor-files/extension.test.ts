import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { frontmatterSchemas } from './schemas.ts';

const require = createRequire(import.meta.url);
const folder = resolve('.vscode/extensions/sofa-weekly');
const { weekly, project } = frontmatterSchemas();

interface Completion {
  name: string;
  text: string;
  said: string;
  must: boolean;
  order: string;
}

const { completionsAt, hoverAt } = require(`${folder}/head.js`) as {
  completionsAt: (schema: object, lines: string[], at: number, typed: string) => Completion[];
  hoverAt: (schema: object, lines: string[], at: number, column: number) => string | null;
};

const lines = ['---', 'title: 灯会', '', 'date: 2024-05-03', '---', '', 'title: 正文'];
const names = (found: Completion[]): string[] =>
  [...found].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ name }) => name);

describe('completion in a head', () => {
  test('offers what is not there yet, and nothing that only the importer writes', () => {
    expect(names(completionsAt(weekly, lines, 2, ''))).toEqual(['summary', 'number', 'source']);
    expect(names(completionsAt(weekly, ['---', 'ti'], 1, 'ti'))).toEqual([
      ...['title', 'date', 'summary', 'number', 'source'],
    ]);
    expect(
      completionsAt(project, ['---', '', '---'], 1, '').find(({ name }) => name === 'aliases'),
    ).toMatchObject({ text: 'aliases: [$1]', must: false });
  });

  test('begins a record with all that it must say', () => {
    const found = completionsAt(project, ['---', '', '---'], 1, '');
    expect(found.find(({ name }) => name === 'meetings')?.text).toBe(
      ['meetings:', '  - title: $1', '    from: $2', '    repeat: $3', '    time: $4'].join('\n'),
    );
  });

  test.each<[string, string[], number, string]>([
    ['on the fences', lines, 0, ''],
    ['in the text', lines, 6, 'ti'],
    ['in a value', lines, 2, 'title: '],
    ['without a head', ['正文', ''], 1, ''],
    ['behind a head that is still open', ['---', 'title: a', '', '一句话。', ''], 4, ''],
  ])('offers nothing %s', (_title, text, at, typed) => {
    expect(completionsAt(weekly, text, at, typed)).toEqual([]);
  });
});

test('hover says what a field is, on its name only', () => {
  expect(hoverAt(weekly, lines, 3, 2)).toContain('与文件名一致');
  expect(hoverAt(weekly, lines, 3, 2)).toContain('`date: 2023-02-24`');
  expect(hoverAt(project, ['---', 'meetings:', '---'], 1, 2)).toContain(
    'meetings:\n  - title: 社区双周会\n    from: 2031-01-08\n',
  );
  expect(hoverAt(weekly, lines, 3, 9)).toBeNull();
  expect(hoverAt(weekly, lines, 6, 2)).toBeNull();
  expect(hoverAt(weekly, ['---', 'constructor: x', '---'], 1, 2)).toBeNull();
});

test('the extension asks the editor for its files and answers with what it knows', async () => {
  class Text {
    constructor(readonly value: string) {}
  }
  class Item {
    constructor(readonly label: string) {}
  }
  type Provider = Record<string, (document: object, position: object) => Promise<unknown>>;
  const providers = new Map<string, Provider>();
  const note = (selector: { pattern: string }, provider: Provider) =>
    providers.set(`${Object.keys(provider)[0]} ${selector.pattern}`, provider);
  const editor = {
    ...{ CompletionItem: Item, SnippetString: Text, MarkdownString: Text, Hover: Text },
    CompletionItemKind: { Field: 4 },
    Uri: { joinPath: (_: object, ...parts: string[]) => parts.join('/') },
    languages: { registerCompletionItemProvider: note, registerHoverProvider: note },
    workspace: {
      getWorkspaceFolder: () => ({ uri: {} }),
      fs: {
        readFile: (path: string) =>
          Promise.resolve(
            new TextEncoder().encode(
              JSON.stringify(path === '.vscode/schemas/weekly.json' ? weekly : project),
            ),
          ),
      },
    },
  };
  const { register } = require(`${folder}/extension.js`) as {
    register: (vscode: object, context: { subscriptions: unknown[] }) => void;
  };
  register(editor, { subscriptions: [] });
  const document = { uri: {}, getText: () => lines.join('\r\n') };
  const complete = providers.get('provideCompletionItems **/content/weekly/*.mdx');
  const items = await complete?.['provideCompletionItems']?.(document, { line: 2, character: 0 });
  const shown = z.array(z.object({ label: z.string(), detail: z.string() })).parse(items);
  expect(shown.map(({ label }) => label)).toEqual(['summary', 'number', 'source']);
  const hover = providers.get('provideHover **/content/projects/*.mdx')?.['provideHover'];
  const project_ = { ...document, getText: () => '---\nname: Kite\n---\n' };
  expect(await hover?.(project_, { line: 1, character: 1 })).toMatchObject({
    value: { value: expect.stringContaining('正式名称') as string },
  });
});
