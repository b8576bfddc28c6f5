import type { Nodes } from 'mdast';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parse } from '#lib/content/read/parse.ts';

function read(source: string) {
  const file = new VFile(source);
  const tree = parse(file);
  const said = file.messages.map(({ ruleId, line, column }) => `${ruleId}@${line}:${column}`);
  return { tree, said, file };
}

/** Every string that a node of the tree holds. */
function texts(node: Nodes): string[] {
  const own = Object.entries(node).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'attributes' && Array.isArray(value)) return [JSON.stringify(value)];
    return typeof value === 'string' ? [value] : [];
  });
  return [...own, ...('children' in node ? node.children.flatMap(texts) : [])];
}

describe('what acts on the words around it is shown, with a message at its place', () => {
  test.each([
    ['灯笼\n甲\u202e乙', ['unseen@2:2'], '甲\\u202e乙'],
    ['甲&#x202e;乙', ['unseen@1:1'], '甲\\u202e乙'],
    ['甲\u0007&#13;乙', ['unseen@1:2'], '甲\\u0007\\r乙'],
    ['`a\u2066b\u2069`', ['unseen@1:3'], 'a\\u2066b\\u2069'],
    ['```\na\n\u202eb\n```', ['unseen@3:1'], 'a\n\\u202eb'],
    ['[甲\u200f](https://a.example/ "\u202ex")', ['unseen@1:26', 'unseen@1:3'], '甲\\u200f'],
    ['![甲\u202e](https://a.example/x.png)', ['unseen@1:4'], '甲\\u202e'],
    ['## 甲\u{e0041}', ['unseen@1:5'], '甲\\u{e0041}'],
    ['甲\u2028乙', ['unseen@1:2'], '甲\\u2028乙'],
  ])('%j', (source, places, shown) => {
    const { tree, said } = read(source);
    expect([...said].sort()).toEqual(places);
    const all = texts(tree).join('|');
    expect(all).toContain(shown);
    expect(all).not.toMatch(/[\u0007\r\u200f\u2028\u202e\u2066\u{e0041}]/u);
  });

  test('a flag, joined pictures and soft places are words', () => {
    const source =
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} 👨\u200d👩\u200d👧 a\u00adb ❤️';
    expect(read(source).said).toEqual([]);
    expect(texts(read(source).tree)).toContain(source);
  });

  test('many of them are a few messages', () => {
    const { said } = read('甲\u202e`a`'.repeat(2000));
    expect(said).toHaveLength(21);
  });
});

describe('an attribute is one line of what readers see', () => {
  const event = (title: string): string => `<Event title="${title}">\n\n来。\n\n</Event>`;
  test.each([
    '甲\n乙',
    '甲&#10;乙',
    '甲&#13;乙',
    '甲&NewLine;乙',
    '甲&Tab;乙',
    '甲\u001b乙',
    '甲\u2028乙',
    '甲&#x202e;乙',
    '甲\u2066乙',
    '甲\u{e0041}乙',
  ])('%j', (title) => {
    const { said, tree, file } = read(event(title));
    expect(said).toEqual(['attribute-value@1:8']);
    expect(String(file.messages[0]?.note)).toMatch(/title="甲 ?乙"$/);
    // Without its title, an event is no event but the text that was typed.
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
    expect(texts(tree).join('')).not.toMatch(/[\u001b\r\u2028\u202e\u2066\u{e0041}]/u);
  });
  test('also where the value is an address, a name or a number', () => {
    for (const attribute of [
      'url="https://a.example/&#x202e;x"',
      'place="a&#13;b"',
      'time="19:00&#10;x"',
      'date="2024-05-03&#10;"',
      'project="a&#10;b"',
    ]) {
      const { said } = read(event(`会" ${attribute} project="kite`));
      expect(
        said.filter((one) => !one.startsWith('known')),
        attribute,
      ).toHaveLength(1);
    }
  });
});
