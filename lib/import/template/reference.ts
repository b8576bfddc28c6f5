import { type Expansion, codeText, linkText } from './expansion.ts';
import { type Run, tell, typedOf } from './run.ts';
import type { Sign } from './scan.ts';
import { currentRow, put } from './writer.ts';

/** Address of a reference whose post is not among the imported ones: no link is made of it. */
export const UNRESOLVED = 'unresolved:';

/** Writes the address of another post; of one that is not imported only the words stay. */
export function putReference(
  run: Run,
  sign: Sign,
  { name, anchor }: Extract<Expansion, { kind: 'reference' }>,
): void {
  const { writer, line } = run;
  if (name === '' || run.isWeekly(name)) {
    put(writer, name === '' ? anchor : `/blog/${name}/${anchor}`, line);
    return;
  }
  const isAddress = /(?:\]\(<?|\]:\s*|=\s*["']?)$/.test(currentRow(writer));
  tellLost(run, sign, name);
  put(
    writer,
    isAddress ? UNRESOLVED + encodeURIComponent(name) : codeText(typedOf(run, sign)),
    line,
  );
}

/** Writes a link to another post, or its words. */
export function putPostLink(
  run: Run,
  sign: Sign,
  { name, words }: Extract<Expansion, { kind: 'post-link' }>,
): void {
  if (run.isWeekly(name)) put(run.writer, linkText(`/blog/${name}/`, words), run.line);
  else {
    tellLost(run, sign, name);
    put(run.writer, words, run.line);
  }
}

function tellLost(run: Run, sign: Sign, name: string): void {
  tell(
    run,
    sign,
    'import-reference',
    'warning',
    `站内引用指向「${name}」，导入的文章里没有它，链接改成了文字`,
    '换成它的完整地址：[文字](https://…)',
  );
}
