import type { VFileMessage } from 'vfile-message';
import { authorComponents } from '#lib/mdx/spec.ts';
import { describeUnknownName } from '#lib/mdx/unknown-tag.ts';
import type { Edit, Finding } from '#lib/site/message.ts';
import { offsetAt } from '../places.ts';
import { proseOf } from '../prose.ts';
import { explainSyntax } from './explain.ts';

/** What stops a parser at a place, and what lets it read on. All offsets are of the text it was given. */
export interface Cure {
  /** Where the slip is. */
  place: number;
  /** What to put in so that the rest is read as it was meant, or this as words. */
  edits: readonly Edit[];
  finding: Omit<Finding, 'place' | 'edits'>;
  /** What mends it in the file. */
  fix?: readonly Edit[] | undefined;
  /** The tag that is words now: `name`, or `/name` of one that closes. */
  tag?: string;
}

const put = (at: number, text: string): Edit => ({ from: at, to: at, text });
const instead = (at: number, text: string): Edit => ({ from: at, to: at + 1, text });

/** Finds the cure for a syntax error, or null where none is known. @param text as it was parsed. */
export function cureOf(message: VFileMessage, text: string): Cure | null {
  const from = `${message.source}`;
  const prose = proseOf(text);
  if (from.includes('mdxjs-esm')) return esm(message, prose);
  if (from.includes('expression')) return braces(message, prose);
  if (message.ruleId === 'end-tag-mismatch') return unclosed(message, prose);
  const place = placeIn(message, prose);
  if (message.reason.includes('before attribute value')) {
    const value = /^[^\s"'<>/]+/.exec(prose.slice(place, place + 200))?.[0];
    if (value) return unquoted(message, place, value);
  }
  return bracket(message, prose, prose.lastIndexOf('<', place));
}

function esm(message: VFileMessage, prose: string): Cure | null {
  const end = placeIn(message, prose);
  const begins = [...prose.slice(0, end).matchAll(/(?<=^\n?|\n\n)(?:import|export)\b/g)];
  const word = begins.at(-1);
  if (!word) return null;
  const place = word.index;
  const [letter = ''] = word[0];
  const edits = [instead(place, `&#${letter.charCodeAt(0)};`)];
  const fix = [put(place, '`'), put(place + word[0].length, '`')];
  return { place, edits, fix, finding: explainSyntax(message) };
}

/** All braces from the outermost one that is open at the place, in its paragraph. */
function braces(message: VFileMessage, prose: string): Cure | null {
  const end = placeIn(message, prose);
  const begin = prose.lastIndexOf('\n\n', end - 1) + 1;
  const open: number[] = [];
  let first = -1;
  for (let at = begin; at < end; at += 1) {
    if (prose[at - 1] === '\\') continue;
    if (prose[at] === '{') {
      if (open.length === 0) first = at;
      open.push(at);
    } else if (prose[at] === '}') open.pop();
  }
  const last = prose.lastIndexOf('{', end - 1);
  const place = open.length > 0 ? first : last;
  if (place < 0) return null;
  if (prose[place - 1] === '=') return value(message, place, prose);
  const blank = prose.indexOf('\n\n', place);
  const all = [...prose.slice(place, blank < 0 ? undefined : blank).matchAll(/(?<!\\)\{/g)]
    .map(({ index }) => place + index)
    .slice(0, 100);
  return {
    place,
    edits: all.map((at) => instead(at, '&#123;')),
    fix: all.map((at) => put(at, '\\')),
    finding: explainSyntax(message),
  };
}

/** `asker={LinhuiG}`: a string was meant. */
function value(message: VFileMessage, place: number, prose: string): Cure | null {
  const [whole, words = ''] =
    /^\{["']?([^{}"'\n<>]*)["']?\}/.exec(prose.slice(place, place + 300)) ?? [];
  if (whole === undefined) return bracket(message, prose, prose.lastIndexOf('<', place));
  const edits = [{ from: place, to: place + whole.length, text: `"${words.trim()}"` }];
  const spelt = explainSyntax(message);
  const remedy = `属性值写成双引号字符串："${words.trim()}"`;
  return { place, edits, fix: edits, finding: { ...spelt, remedy } };
}

/** The parser names the tag that it waits for the end of, and where that stands. */
function unclosed(message: VFileMessage, prose: string): Cure | null {
  const named = message.reason.startsWith('Expected the closing tag')
    ? null
    : /`<[^`]{0,200}>` \((\d+):(\d+)-/.exec(message.reason);
  const [line, column] = named
    ? [Number(named[1]), Number(named[2])]
    : [message.line ?? 1, message.column ?? 1];
  const place = prose.indexOf('<', offsetAt(prose, { line, column }));
  return place < 0 ? null : bracket(message, prose, place);
}

function unquoted(message: VFileMessage, place: number, value: string): Cure {
  const edits = [put(place, '"'), put(place + value.length, '"')];
  return { place, edits, fix: edits, finding: explainSyntax(message) };
}

/** The angle bracket at a place is read as one. */
function bracket(message: VFileMessage, prose: string, place: number): Cure | null {
  if (place < 0) return null;
  const begin = prose.slice(place, place + 400);
  const [, slash = '', name = ''] = /^<[ \t]*(\/?)[ \t]*([A-Za-z][\w.-]*)?/.exec(begin) ?? [];
  const cure = { place, edits: [instead(place, '&lt;')], tag: `${slash}${name}` };
  const spelt = explainSyntax(message);
  const address = /^<((?:https?:\/\/|[\w.+-]+@)[^\s<>]+)>/.exec(begin);
  if (address) {
    const end = place + address[0].length - 1;
    const edits = [instead(place, ''), instead(end, ' ')];
    return { place, edits, finding: spelt, fix: bare(address, place, prose) };
  }
  if (name === '' || spelt.rule === 'tag-characters')
    return { ...cure, finding: spelt, fix: escaped(begin, place) };
  // Its questions and answers are what they are, whatever is wrong within the tag.
  const whole = /^<Question\b[^<>\n]*>/.exec(begin)?.[0];
  if (whole && message.ruleId !== 'end-tag-mismatch') {
    const edits = [{ from: place, to: place + whole.length, text: '<Question>' }];
    return { place, edits, finding: spelt };
  }
  if (authorComponents.has(name)) return { ...cure, finding: spelt };
  return { ...cure, ...unknown(name, place, prose) };
}

/** A tag that is none of ours: HTML, or a type such as `List<String>`. */
function unknown(name: string, place: number, prose: string): Pick<Cure, 'finding' | 'fix'> {
  const isType = /[\w)]/.test(prose[place - 1] ?? '') || /^[A-Z]$/.test(name);
  if (!isType) return { finding: describeUnknownName(name) };
  return {
    finding: {
      rule: 'tag-not-closed',
      problem: `<${name}> 会被当成没有结束的标签`,
      remedy: '整个类型放进反引号，如 `List<String>`；或写成 \\<',
    },
    fix: [put(place, '\\')],
  };
}

/** An address in angle brackets, without them. */
function bare([whole, address = '']: RegExpExecArray, place: number, prose: string): Edit[] {
  const behind = prose[place + whole.length] ?? '';
  const gap = /^[\s，。；：！？、）》」”]?$/.test(behind) ? '' : ' ';
  return [{ from: place, to: place + whole.length, text: `${address}${gap}` }];
}

/** `<3`, `<-`, `<=`: a sign. What looks like a comment was not meant to be seen. */
function escaped(begin: string, place: number): Edit[] | undefined {
  return /^<[\d\s=\-<>\p{Script=Han}]/u.test(begin) ? [put(place, '\\')] : undefined;
}

function placeIn({ line = 1, column = 1 }: VFileMessage, text: string): number {
  return offsetAt(text, { line, column });
}
