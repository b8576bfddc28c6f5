import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const HAN = /\p{Script=Han}/u;
const FULL_WIDTH = /[，。；：？！、（）《》「」]/u;
/** Fonts for Chinese draw these as wide as a character, in English words as well. */
const CURLY = /[‘’“”]/u;

/**
 * Where strings of the interface stand outside the dictionary: the page from which a weekly is sent on is about
 * channels that are read in Chinese, and speaks it only.
 */
const CHINESE_ONLY =
  /^(?:app\/_share|components\/channels|components\/page\/channels)\/|\/weekly\/\[date\]\/share\//;

/** English that names a Chinese thing. */
const NAMED_IN_CHINESE: readonly string[] = [];

/** What is no word of the interface: it is read, quoted or shown as it stands elsewhere. */
const NOT_OURS: readonly string[] = [
  // A heading of the guide, by which its chapter is found.
  '组件',
  // A message of the check, as a terminal prints it.
  '改法：',
  // Around a quotation that readers take with them.
  '「',
  '」——',
];

/** Words that only Chinese puts behind something. */
const SILENT_IN_ENGLISH: readonly string[] = ['activityWords.behindYear'];

interface Source {
  name: string;
  tree: ts.SourceFile;
}

/** Source files below a folder of the project, tests left out. */
function sourcesOf(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|test-support/.test(name))
    .map((name) => {
      const path = join(root, folder, name);
      const tree = ts.createSourceFile(
        path,
        readFileSync(path, 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      );
      return { name: relative(root, path).replaceAll('\\', '/'), tree };
    });
}

function walk(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => walk(child, see));
}

/** What a source says: its string literals, templates and texts between tags. */
function strings(tree: ts.Node): { text: string; node: ts.Node }[] {
  const found: { text: string; node: ts.Node }[] = [];
  walk(tree, (node) => {
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isJsxText(node);
    if (isText) found.push({ text: node.text, node });
  });
  return found;
}

interface Entry {
  area: string;
  key: string;
  zh: ts.Expression | undefined;
  en: ts.Expression | undefined;
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
  }
  return undefined;
}

/** Entries of several areas, by their names. */
const shared = new Map<string, ts.ObjectLiteralExpression>();
for (const { tree } of sourcesOf('lib/words')) {
  walk(tree, (node) => {
    if (!ts.isVariableDeclaration(node) || !node.initializer) return;
    if (ts.isObjectLiteralExpression(node.initializer)) {
      shared.set(node.name.getText(), node.initializer);
    }
  });
}

/** What an entry says: `{ zh, en }`, or what a function makes of the Chinese words and then the English ones. */
function saidBy(entry: ts.Expression): Pick<Entry, 'zh' | 'en'> {
  const known = ts.isIdentifier(entry) ? shared.get(entry.text) : undefined;
  if (known) return saidBy(known);
  if (ts.isObjectLiteralExpression(entry)) {
    return { zh: propertyOf(entry, 'zh'), en: propertyOf(entry, 'en') };
  }
  if (!ts.isCallExpression(entry)) throw new Error(entry.getText());
  const [zh, ...en] = entry.arguments;
  return { zh, en: en.length > 0 ? ts.factory.createArrayLiteralExpression(en) : undefined };
}

/** The entries of `export const x = area({ … })`. */
function entriesOf({ tree }: Source): Entry[] {
  const found: Entry[] = [];
  walk(tree, (node) => {
    if (!ts.isVariableDeclaration(node) || !node.initializer) return;
    const call = node.initializer;
    if (!ts.isCallExpression(call) || call.expression.getText() !== 'area') return;
    const [object] = call.arguments;
    if (!object || !ts.isObjectLiteralExpression(object)) throw new Error(node.getText());
    for (const property of object.properties) {
      if (!ts.isPropertyAssignment(property)) throw new Error(property.getText());
      const named = { area: node.name.getText(), key: property.name.getText() };
      found.push({ ...named, ...saidBy(property.initializer) });
    }
  });
  return found;
}

const areas = sourcesOf('lib/words/areas');
const entries = areas.flatMap(entriesOf);
const speakers = ['app', 'components', 'lib/words', 'lib/share'].flatMap(sourcesOf);

/** Names that a source reads off something: `say.name`. */
function namesReadIn({ tree }: Source): Set<string> {
  const names = new Set<string>();
  walk(tree, (node) => {
    if (ts.isPropertyAccessExpression(node)) names.add(node.name.text);
  });
  return names;
}

/** Areas that a source imports. */
function areasIn({ tree }: Source): Set<string> {
  const names = new Set<string>();
  walk(tree, (node) => {
    if (ts.isImportSpecifier(node)) names.add((node.propertyName ?? node.name).text);
  });
  return names;
}

describe('the dictionary', () => {
  test('is not empty', () => {
    expect(entries.length).toBeGreaterThan(300);
  });

  test('says everything in each language', () => {
    const isEmpty = (said: ts.Expression) => ts.isStringLiteral(said) && said.text === '';
    const missing = entries
      .filter(({ zh, en }) => !zh || !en || isEmpty(en))
      .map(({ area, key }) => `${area}.${key}`);
    expect(missing).toEqual(SILENT_IN_ENGLISH);
  });

  test('has no Chinese in English, neither words nor signs', () => {
    const wrong = entries.flatMap(({ area, key, en }) =>
      (en ? strings(en) : [])
        .filter(({ text }) => [HAN, FULL_WIDTH, CURLY].some((sign) => sign.test(text)))
        .filter(({ text }) => !NAMED_IN_CHINESE.includes(text))
        .map(({ text }) => `${area}.${key}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  test('has no entry that nothing says', () => {
    const read = new Map<string, Set<string>>();
    for (const source of speakers) {
      const names = namesReadIn(source);
      for (const area of areasIn(source)) {
        read.set(area, new Set([...(read.get(area) ?? []), ...names]));
      }
    }
    const unused = entries.filter(({ area, key }) => !read.get(area)?.has(key));
    expect(unused.map(({ area, key }) => `${area}.${key}`)).toEqual([]);
  });
});

test('the interface says nothing in Chinese that is not in the dictionary', () => {
  const stray = speakers
    .filter(({ name }) => !name.startsWith('lib/') && !CHINESE_ONLY.test(name))
    .flatMap(({ name, tree }) =>
      strings(tree)
        .filter(({ text }) => HAN.test(text) || FULL_WIDTH.test(text))
        .filter(({ text }) => !NOT_OURS.includes(text.trim()))
        .map(({ text, node }) => {
          const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
          return `${name}:${line + 1} ${text.trim()}`;
        }),
    );
  expect(stray).toEqual([]);
});
