import { cleanText, dropText, textOf } from '../tree/nodes.ts';
import type { Line } from '../tree/lines.ts';
import type { PhrasingContent } from 'mdast';

/**
 * How sure a line is the head of a question by itself: `sure` says 提问 or names an issue; `weak`
 * (`**1. 小白**`, `**2、@name**`, `@name`) needs a block quote or an answer behind it, because
 * answers list annotations (`1、@Mapper`) in the same form.
 */
export type HeadStrength = 'sure' | 'weak';

/** The line that opens a question: who asked, and the GitHub issue printed beside the name. */
export interface QuestionHead {
  /** Null where the head names a topic only: its words are in `rest`. */
  asker: string | null;
  /** Issue number as digits, or null. */
  issue: string | null;
  /** Who asked, where a project stands in the place of the asker and the person behind it. */
  person: string | null;
  strength: HeadStrength;
  /** True for a bare `@name`: under another head it names the person, that head the project. */
  bare: boolean;
  /** Words of the question that stand on the same line. */
  rest: PhrasingContent[];
}

const NUMBER = String.raw`(?:[(（]?(?<number>[\d０-９]{1,2})\s*[、.．，,)）:：]\s*)?`;
const ISSUE = String.raw`(?:(?:issues?|PR)?\s*[#＃]\s*(?<issue>[\d０-９]{1,7}))?`;
/** A name ends before punctuation; it may hold spaces, `|`, `&`, `~`, hyphens. */
const NAME = String.raw`(?<name>[^@＠#＃：:？?。！!，,、；;「」《》【】]{1,40}?)`;

const ASKS = new RegExp(
  `^${NUMBER}(?<at>[@＠]?)\\s*${NAME}\\s*${ISSUE}\\s*提问\\s*(?:[:：]|$)`,
  'u',
);
/** `【MOSN】`: a name in brackets is the name. */
const BRACKETED = String.raw`[【「\[]?\s*${NAME}\s*[】」\]]?`;
/** `@name` behind a project and its issue. */
const PERSON = String.raw`(?:[@＠]\s*(?<person>[^@＠#＃：:？?。！!，,、；;「」《》【】\s]{1,40}))?`;
const MENTION = new RegExp(
  `^${NUMBER}[@＠]\\s*${BRACKETED}\\s*${ISSUE}\\s*${PERSON}\\s*[:：]?$`,
  'iu',
);
const NAMED = new RegExp(`^${NUMBER}${BRACKETED}\\s*${ISSUE}\\s*${PERSON}\\s*[:：]?$`, 'iu');

/** Names that are none: "关于 X 的提问" opens a topic. */
const TOPIC = /^关于|的$|(?:问题|疑问|讨论)$/;
/** A mention without 提问 is a name only, not the start of a sentence. */
const LOGIN =
  /^[\p{L}\p{N}][\p{L}\p{N}_.~～|-]*(?: [\p{L}\p{N}_.-]+){0,2}(?:\s*[(（][\p{L}\p{N} _.-]{1,20}[)）])?$/u;

/** Reads the head of a question from a line, or null where the line is none. */
export function readQuestionHead(line: Line): QuestionHead | null {
  const text = cleanText(line.nodes);
  if (text.length > 400 || text === '') return null;
  const bold = line.nodes.some((node) => node.type === 'strong');
  return (
    readAsks(line, text, bold) ??
    readMention(text, bold) ??
    readTopic(line, text) ??
    readNamed(line, text)
  );
}

/** Whether a line is a head for its own words, so that it never shares a paragraph. */
export function isOwnLine(line: Line): boolean {
  const head = readQuestionHead(line);
  return head !== null && (head.strength === 'sure' || head.asker === null);
}

const TOPIC_LINE = new RegExp(
  `^${NUMBER}(?<topic>关于.{1,80}|.{1,80}(?:的?(?:问题|提问|疑问|疑惑|讨论|咨询|求助|反馈)))\\s*[:：]?$`,
  'u',
);

/** `**2、关于扩容的问题：**`: a numbered line, all bold, that says what is asked and not who asks. */
function readTopic(line: Line, text: string): QuestionHead | null {
  const { number, topic } = TOPIC_LINE.exec(text)?.groups ?? {};
  if (!number || !topic || !isAllBold(line)) return null;
  const rest = dropText(line.nodes, textOf(line.nodes).indexOf(topic.slice(0, 1)));
  return { asker: null, issue: null, person: null, strength: 'weak', bare: false, rest };
}

/** Whether a line is bold but for its number. */
function isAllBold(line: Line): boolean {
  const [first] = line.nodes;
  return (
    line.nodes.every((node) => {
      const words = cleanText(node);
      const isNumber = node === first && /^[(（]?[\d０-９]{1,2}\s*[)）、.．，,:：]*$/.test(words);
      return node.type === 'strong' || words === '' || isNumber;
    }) && line.nodes.some(({ type }) => type === 'strong')
  );
}

function readAsks(line: Line, text: string, bold: boolean): QuestionHead | null {
  const { number, at, name = '', issue } = ASKS.exec(text)?.groups ?? {};
  const asker = name.trim();
  if (asker === '' || TOPIC.test(asker)) return null;
  if (!at && !number && !bold) return null;
  const raw = textOf(line.nodes);
  const end = /提问[\s*]*[:：]?[\s*]*/.exec(raw);
  const rest = end ? dropText(line.nodes, end.index + end[0].length) : [];
  return { asker, issue: digits(issue), person: null, strength: 'sure', bare: false, rest };
}

function readMention(text: string, bold: boolean): QuestionHead | null {
  const { number, name = '', issue, person } = MENTION.exec(text)?.groups ?? {};
  const asker = name.trim();
  if (!isName(asker, issue) || (person && !issue)) return null;
  const bare = !number && !issue && !bold;
  const strength = issue ? 'sure' : 'weak';
  return { asker, issue: digits(issue), person: person ?? null, strength, bare, rest: [] };
}

function readNamed(line: Line, text: string): QuestionHead | null {
  const { number, name = '', issue, person } = NAMED.exec(text)?.groups ?? {};
  const asker = name.trim();
  const bold = isAllBold(line);
  if (!(number ? bold || issue : bold && issue) || [...asker].length > 20) return null;
  if (!isName(asker, issue) || TOPIC.test(asker) || (person && !issue)) return null;
  const head = { asker, issue: digits(issue), person: person ?? null };
  return { ...head, strength: 'weak', bare: false, rest: [] };
}

/** Beside an issue's number a name may be that of a repository, `owner/name`. */
function isName(asker: string, issue: string | undefined): boolean {
  return LOGIN.test(issue ? asker.replace('/', '') : asker);
}

/** The number of an issue in plain digits; null where there is none, or one that none can have. */
function digits(printed: string | undefined): string | null {
  const plain = printed?.normalize('NFKC').replace(/^0+/, '') ?? '';
  return plain === '' ? null : plain;
}
