import type { VFile } from 'vfile';
import { authorComponents } from '#lib/mdx/spec.ts';
import { type Edit, report } from '#lib/site/message.ts';
import { type Place, placesIn } from './places.ts';
import { proseOf } from './prose.ts';

/** A character that stands where Markdown needs another one. */
interface Slip {
  offset: number;
  /** What to write there, as long as what is there. */
  right: string;
  /** What is wrong there, in words. */
  problem: string;
}

interface Tag {
  end: number;
  slips: Slip[];
}

const SPACE = '[\\s\\u200b-\\u200d\\u2060\\ufeff]*';
/** Between attributes a comma is no more than a space. */
const GAP = '[\\s\\u200b-\\u200d\\u2060\\ufeff，、；,;]*';
const BEHIND = '(?=[\\s\\u200b-\\u200d\\u2060\\ufeff，、；,;/／>＞》〉]|$)';
const OPENING = /[<＜《〈][/／]?([A-Za-zＡ-Ｚａ-ｚ]{1,20})(?![\w-])/g;
const QUOTE = '["\'“”„‟＂″‘’＇′「」『』]';
const NAME = `(${GAP})([A-Za-z][\\w-]{0,40})(${SPACE})([=＝:：])(${SPACE})`;
/** As it must be, then as it is typed. */
const ATTRIBUTES = [
  new RegExp(`${NAME}(["'])([^\\n"]*?)(\\6)${BEHIND}`, 'y'),
  new RegExp(`${NAME}(${QUOTE})([^\\n<＜]*?)(${QUOTE})${BEHIND}`, 'y'),
];
const CLOSING = new RegExp(`(${SPACE})(?:([/／])(${SPACE}))?([>＞》〉])`, 'y');
/** A title of a book, unless it stands alone on its line. */
const TITLE = /[《〈]/;
/** Attributes in words; in the others (numbers, dates, slugs) full-width forms mean ASCII. */
const IN_WORDS = /^(?:asker|title|alt|caption|time|place)$/;

const names = new Map([...authorComponents.keys()].map((name) => [name.toLowerCase(), name]));

/**
 * Finds our own tags typed with what keyboards and editors put in place of ASCII (`＜`, `“`, `＝`,
 * `／`, U+3000) or in another case, and reports each.
 *
 * @returns the source with those characters put right, of the same length, so that every place
 *   in it stays true; the tags are then read as meant.
 */
export function repairTags(file: VFile): string {
  const source = String(file);
  const prose = proseOf(source);
  const placeOf = placesIn(source);
  const dead = new Set<number>();
  const pieces: string[] = [];
  let behind = 0;
  let written = 0;
  for (const match of prose.matchAll(OPENING)) {
    const tag = match.index < behind ? null : readTag(prose, match, behind, dead);
    if (!tag) continue;
    behind = tag.end;
    const [first] = tag.slips;
    if (!first) continue;
    const from = Math.min(first.offset, match.index);
    const repaired = withSlips(source.slice(from, tag.end), tag.slips, from);
    pieces.push(source.slice(written, from), repaired);
    written = tag.end;
    reportSlips(file, placeOf, tag.slips, repaired.trim());
  }
  return pieces.join('') + source.slice(written);
}

function withSlips(text: string, slips: readonly Slip[], from: number): string {
  const characters = text.split('');
  for (const { offset, right } of slips) {
    for (const [index, one] of right.split('').entries()) characters[offset - from + index] = one;
  }
  return characters.join('');
}

/** One message for each kind of slip in a tag, where the first of its kind stands. */
function reportSlips(
  file: VFile,
  placeOf: (offset: number) => Place,
  slips: readonly Slip[],
  tag: string,
): void {
  const told = new Set<string>();
  for (const { offset, problem } of slips) {
    if (told.has(problem)) continue;
    told.add(problem);
    report(file, {
      rule: 'tag-characters',
      place: placeOf(offset),
      problem: `${problem}，这里是 ${nameOf(String(file)[offset] ?? '')}`,
      remedy: `写成 ${tag}`,
      edits: slips.filter((one) => one.problem === problem).map(editOf),
    });
  }
}

const editOf = ({ offset, right }: Slip): Edit => ({
  from: offset,
  to: offset + right.length,
  text: right,
});

/** A character as it can be shown in a message. */
function nameOf(character: string): string {
  if (/[^\s\u200b-\u200d\u2060\ufeff]/.test(character)) return character;
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Reads the tag at a match; null where it is none of ours, or stands amid a sentence.
 * @param dead places from which no tag comes to its end; grows.
 */
function readTag(
  prose: string,
  match: RegExpExecArray,
  behind: number,
  dead: Set<number>,
): Tag | null {
  const [opening, typed = ''] = match;
  const start = match.index;
  const name = names.get(ascii(typed).toLowerCase());
  if (name === undefined || typed === 'figure' || prose[start - 1] === '\\') return null;
  const margin = marginOf(prose, start, behind);
  const isClosing = /[/／]/.test(opening);
  if (margin === null && !isClosing) return null;
  const slips = spaces(margin ?? '', start - (margin ?? '').length);
  const nameAt = start + opening.length - typed.length;
  slips.push(...slip(prose, start, '<', '标签要用英文尖括号 < 和 >'));
  if (isClosing) slips.push(...slip(prose, start + 1, '/', '结束标签要用英文斜杠 /'));
  if (typed !== name) slips.push({ offset: nameAt, right: name, problem: '标签名的写法不对' });
  const tag = readAttributes(prose, start + opening.length, slips, dead);
  const endsLine = tag !== null && /^[^\S\n]*(?:\n|$)/.test(prose.slice(tag.end, tag.end + 40));
  return (TITLE.test(opening) || margin === null) && !endsLine ? null : tag;
}

/** What stands before a tag on its line if it is only space; null where words do. */
function marginOf(prose: string, start: number, behind: number): string | null {
  const before = prose.slice(Math.max(behind, start - 80), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isLine = line.length < before.length || start - before.length === behind;
  return isLine && /^[\s\u200b-\u200d\u2060\ufeff>]*$/.test(line) ? line : null;
}

function readAttributes(prose: string, from: number, slips: Slip[], dead: Set<number>): Tag | null {
  let at = from;
  const passed: number[] = [];
  const none = (): null => {
    for (const place of passed) dead.add(place);
    return null;
  };
  for (let found = attributeAt(prose, at); found; found = attributeAt(prose, at)) {
    // What was tried from here led nowhere: values may hold tags that hold values.
    if (dead.has(at)) return none();
    passed.push(at);
    const [
      whole,
      before = '',
      name = '',
      left = '',
      ,
      right = '',
      open = '',
      value = '',
      close = '',
    ] = found;
    const equals = at + before.length + name.length + left.length;
    const opens = equals + 1 + right.length;
    const quote = ['"', "'"].find((one) => one === open || one === close) ?? '"';
    // Then no quote of the same length can stand around it.
    if (value.includes(quote)) return none();
    slips.push(...spaces(before, at), ...spaces(left, equals - left.length));
    slips.push(...slip(prose, equals, '=', '属性名后面要用英文等号 ='));
    slips.push(...spaces(right, equals + 1));
    slips.push(...slip(prose, opens, quote, '属性值要用英文双引号 "'));
    if (!IN_WORDS.test(name)) slips.push(...digits(value, opens + 1, name));
    slips.push(...slip(prose, at + whole.length - close.length, quote, '属性值要用英文双引号 "'));
    at += whole.length;
  }
  CLOSING.lastIndex = at;
  const closing = CLOSING.exec(prose);
  if (!closing) return none();
  const [whole, before = '', slash = '', after = ''] = closing;
  slips.push(...spaces(before, at));
  const slashAt = at + before.length;
  if (slash !== '') slips.push(...slip(prose, slashAt, '/', '结束标签要用英文斜杠 /'));
  slips.push(...spaces(after, slashAt + slash.length));
  slips.push(...slip(prose, at + whole.length - 1, '>', '标签要用英文尖括号 < 和 >'));
  return { end: at + whole.length, slips };
}

function attributeAt(prose: string, at: number): RegExpExecArray | null {
  for (const pattern of ATTRIBUTES) {
    pattern.lastIndex = at;
    const found = pattern.exec(prose);
    if (found) return found;
  }
  return null;
}

function slip(prose: string, offset: number, right: string, problem: string): Slip[] {
  return prose[offset] === right ? [] : [{ offset, right, problem }];
}

/** Spaces that are none for Markdown. */
function spaces(text: string, offset: number): Slip[] {
  return [...text].flatMap((character, index) =>
    /[ \t\n>]/.test(character)
      ? []
      : [{ offset: offset + index, right: ' ', problem: '标签前面和属性之间只用英文空格' }],
  );
}

function digits(value: string, offset: number, name: string): Slip[] {
  const right = ascii(value);
  // Unit by unit: a character of two units is no full-width one.
  const index = value.split('').findIndex((unit, at) => unit !== right[at]);
  const problem = `${name} 的值要用英文字母和数字`;
  return index < 0 ? [] : [{ offset: offset + index, right: right.slice(index), problem }];
}

/** Full-width letters, digits and signs as ASCII. */
function ascii(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}
