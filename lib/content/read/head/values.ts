import { readBlock, readQuoted } from './quotes.ts';
import { readList } from './lists.ts';
import { type FieldShape, type Piece, type Read, joinLines, quoted, slipAt } from './text.ts';

/**
 * Reads the value of a field: text, quoted text, a block of text or a list, always as words.
 * `2024`, `yes` and `1.0` are text. Where YAML would take the same line for something else (a
 * comment, a list, an anchor), the words are read as written and a finding says how to write them.
 *
 * @param pieces the lines of the value, the first beside the name (it may be empty).
 */
export function readValue(field: FieldShape, pieces: readonly Piece[]): Read {
  const first = pieces[0]?.text ?? '';
  if (/^[|>][+\-\d]{0,2}(?:\s+#.*)?$/.test(first)) return readBlock(first, pieces.slice(1));
  const lines = pieces.filter(({ text }) => text !== '');
  if (/^["']/.test(first) && !field.list) return readQuoted(field, lines);
  // At the margin everything behind # is a comment; further in only what looks like one.
  const words = lines.filter(
    ({ text, column }) => !/^#(?:\s|$)/.test(text) && !(column === 1 && text.startsWith('#')),
  );
  if (field.list) return readList(field, words);
  if (words.length === 0) return { value: '', findings: [] };
  return readPlain(field, words);
}

/** How YAML takes a value that begins so. */
const STARTS: Readonly<Record<string, string>> = {
  '[': '列表',
  '{': '对象',
  '*': '引用（alias）',
  '&': '锚点（anchor）',
  '!': '类型标记（tag）',
  '%': '指令',
  '@': '保留符号',
  '`': '保留符号',
  '>': '多行文字',
  '|': '多行文字',
  ']': '列表的结尾',
  '}': '对象的结尾',
  ',': '列表的分隔',
};

/** What YAML would make of unquoted text, and where. */
function troubleIn(text: string, begins: boolean): { offset: number; problem: string } | null {
  const start = STARTS[text[0] ?? ''];
  if (begins && start) return { offset: 0, problem: `以 ${text[0]} 开头，YAML 会当成${start}` };
  if (begins && /^[-?:](?:[ \t]|$)/.test(text)) {
    return { offset: 0, problem: `以「${text[0]} 」开头，YAML 会当成列表或字段` };
  }
  const comment = /(?:^|[ \t])#/.exec(text);
  const colon = /:(?=[ \t]|$)/.exec(text);
  if (comment && (!colon || comment.index < colon.index)) {
    const lost = text.slice(comment.index).trim();
    const offset = text.startsWith('#') ? -1 : comment.index;
    return { offset, problem: `里有「空格加 #」，YAML 会把「${lost}」当成注释，不会显示` };
  }
  return colon && { offset: colon.index, problem: '里有「冒号加空格」，YAML 会当成又一个字段' };
}

function readPlain(field: FieldShape, words: readonly Piece[]): Read {
  const { name } = field;
  const value = joinLines(words.map(({ text }) => text));
  const remedy = `整个值用引号围住：${name}: ${quoted(value)}`;
  if (words.length === 1 && /^(?:~|null)$/i.test(value)) {
    const problem = `${name} 是 ${value}，YAML 里表示「没有值」`;
    return {
      value: '',
      findings: words
        .slice(0, 1)
        .map((one) =>
          slipAt(one, 0, problem, `写上内容，或删掉这一行；真要写这个词：${name}: "${value}"`),
        ),
    };
  }
  if (words.every(({ text }) => /^-(?:\s|$)/.test(text)) && words.length > 1) {
    return {
      value,
      findings: words
        .slice(0, 1)
        .map((one) => slipAt(one, 0, `${name} 是一段文字，这里写成了列表`, `写在一行：${name}: …`)),
    };
  }
  for (const [index, piece] of words.entries()) {
    const trouble = troubleIn(piece.text, index === 0);
    if (!trouble) continue;
    const problem = `${name} ${trouble.problem}`;
    const comment = words.length === 1 ? /\s#\s/.exec(value) : null;
    const note = comment ? `${remedy}；真是注释就另起一行写` : remedy;
    const meant = comment ? value.slice(0, comment.index).trimEnd() : value;
    const rewrite = { line: piece.line, column: piece.column, text: quoted(value) };
    const finding = slipAt(piece, trouble.offset, problem, note);
    // Words behind `# ` may be a comment.
    const isCertain = words.length === 1 && !comment;
    return { value: meant, findings: [isCertain ? { ...finding, rewrite } : finding] };
  }
  const curly = /^[“”„‟]([^“”„‟]+)[“”„‟]$/.exec(value);
  if (curly && words[0]) {
    const problem = `${name} 的引号是弯引号「“ ”」，会原样显示`;
    const fix = `去掉它们，或写英文双引号：${name}: "${curly[1]}"；要显示就不用改`;
    return { value, findings: [slipAt(words[0], 0, problem, fix, 'warning')] };
  }
  return { value, findings: [] };
}
