import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { cutHead } from './fences.ts';

const DAY = 'date: 2024-03-01';

function read(text: string) {
  const file = new VFile({ path: 'weekly/2024-03-01.mdx', value: text });
  const head = cutHead(file, ['title', 'date', 'summary']);
  const places = file.messages.map(({ line, column }) => `${line}:${column}`);
  return { head, places, words: file.messages.map(({ reason }) => reason).join('\n'), file };
}

describe('a head is found although its fences are not right', () => {
  const body = `title: 灯会\n${DAY}`;
  const heads: [title: string, text: string, places: string[]][] = [
    ['full-width hyphens', `－－－\n${body}\n－－－\n\n正文\n`, ['1:1', '4:1']],
    ['long dashes', `——\n${body}\n——\n`, ['1:1', '4:1']],
    ['one dash too many', `----\n${body}\n---\n`, ['1:1']],
    ['spaces before', ` ---\n${body}\n  ---\n`, ['1:1', '4:1']],
    ['code fence', `\`\`\`yaml\n${body}\n\`\`\`\n\n正文\n`, ['1:1', '4:1']],
    ['empty lines before', `\n\n---\n${body}\n---\n`, ['3:1']],
    ['words before', `正文\n\n---\n${body}\n---\n`, ['3:1']],
    ['no opening', `${body}\n---\n\n正文\n`, ['1:1']],
    ['no closing before a heading', `---\n${body}\n\n## 灯会\n\n正文\n\n---\n`, ['5:1']],
    ['no closing before a sentence', `---\n${body}\n\n注意：带伞。\n`, ['5:1']],
    ['no closing at all', `---\n${body}\n`, ['3:1']],
    ['words behind the closing', `---\n${body}\n--- 正文\n`, ['4:1']],
  ];
  test.each(heads)('%s', (_title, text, places) => {
    const found = read(text);
    expect(found.head?.lines.join('\n').trim()).toBe(body);
    expect(found.places).toEqual(places);
    // What stands behind the head keeps its line.
    expect(String(found.file).split('\n')).toHaveLength(text.split('\n').length);
    expect(String(found.file)).not.toContain('title');
  });

  const none: [title: string, text: string, said: string][] = [
    ['TOML', '+++\ntitle = "灯会"\n+++\n\n正文\n', 'TOML'],
    ['JSON', '{\n  "title": "灯会"\n}\n\n正文\n', 'JSON'],
    ['an empty file', '', '空的'],
    ['blank lines', ' \n\n', '空的'],
    ['no head', '# 灯会\n\n正文\n', '没有 frontmatter'],
    ['a line across the page', '---\n\n正文\n\n---\n', '没有 frontmatter'],
  ];
  test.each(none)('%s is one message', (_title, text, said) => {
    const found = read(text);
    expect(found.head).toBeNull();
    expect(found.places).toEqual(['1:1']);
    expect(found.words).toContain(said);
  });
});
