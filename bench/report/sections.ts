import type { Contender, Delivery } from '../engines/types.ts';
import type { Measures } from '#lib/search/test-support/relevance.ts';
import { kilobytes, megabytes, milliseconds, number, share, table } from './table.ts';
import type { Answers, Figures, Report, Scale } from './types.ts';

const deliveries: Record<Delivery, string> = {
  documents: '文档',
  index: '文档＋索引',
  parts: '分片',
  queries: '逐次',
};

const named = ({ title, delivery }: Contender): string => `${title}（${deliveries[delivery]}）`;

/** Relevance in all, then each measure by kind. */
export function relevanceSection({ answers, queries }: Report): string {
  if (answers.length === 0)
    return '没有评判过的查询（归档旁的 `search/queries.jsonl`），相关性这次没有量。';
  const kinds = [...(answers[0]?.kinds ?? [])];
  const byKind = (title: string, value: (found: Measures) => number): string => {
    const rows = answers.map(({ contender, kinds: own }) => [
      contender.title,
      ...kinds.map(([kind]) => cell(own.get(kind), value)),
    ]);
    const head = ['', ...kinds.map(([kind, { queries: count }]) => `${kind} (${count})`)];
    return `### ${title}\n\n${table(head, rows)}`;
  };
  const rows = answers.map(({ contender, all }) => [
    contender.title,
    share(all.hitAt5),
    share(all.mrrAt10),
    share(all.recallAt10),
  ]);
  return [
    `${queries} 条评判过的真实查询，取前十条结果。一条结果算中：属于目标所在的那期周刊；目标是一条问答时，其文字还须含有指定的片段。`,
    table(['', 'hit@5', 'MRR@10', 'recall@10'], rows),
    byKind('各类查询 hit@5', ({ hitAt5 }) => hitAt5),
    byKind('各类查询 MRR@10', ({ mrrAt10 }) => mrrAt10),
    byKind('各类查询 recall@10', ({ recallAt10 }) => recallAt10),
  ].join('\n\n');
}

function cell(found: Measures | undefined, value: (found: Measures) => number): string {
  return found ? share(value(found)) : '–';
}

/** Bytes, times and memory of everybody over one archive. */
export function costSection({ figures }: Scale): string {
  const bytes = figures.map(({ contender, bytes: { code, first, all }, build }) => [
    named(contender),
    code > 0 ? kilobytes(code) : '（在后面两列里）',
    kilobytes(first.p50),
    kilobytes(first.p95),
    kilobytes(all),
    // Who lets the browser index builds nothing but a file of documents.
    contender.delivery === 'documents' ? '–' : milliseconds(build),
  ]);
  const times = figures.map((one) => [
    named(one.contender),
    milliseconds(one.ready),
    milliseconds(one.complete),
    milliseconds(one.query.p50),
    milliseconds(one.query.p95),
    megabytes(one.heap),
    megabytes(one.resident),
  ]);
  return [
    table(['字节（brotli）', '代码', '到首条结果 p50', 'p95', '到全部可搜', '构建'], bytes),
    table(['时间与内存', '首次回答', '全部可搜', '查询 p50', '查询 p95', '堆', '常驻'], times),
  ].join('\n\n');
}

/** How our own figures grow with the archive. */
export function growthSection({ scales }: Report): string {
  const own = scales.flatMap(({ times, size, figures }) => {
    const ours = figures.find(({ contender }) => contender.id === 'ours');
    return ours ? [{ times, size, ours }] : [];
  });
  const row = (title: string, value: (one: (typeof own)[number]) => string): string[] => [
    title,
    ...own.map(value),
  ];
  const mine = (title: string, value: (ours: Figures) => string): string[] =>
    row(title, ({ ours }) => value(ours));
  return table(
    ['本站', ...own.map(({ times }) => `${times}×`)],
    [
      row('周刊', ({ size }) => number(size.weeklies)),
      row('文档', ({ size }) => number(size.documents)),
      row('字符', ({ size }) => number(size.characters)),
      row('不同的词', ({ size }) => number(size.terms)),
      row('全部文字，brotli', ({ size }) => kilobytes(size.bytes)),
      mine('到首条结果，字节 p50', ({ bytes }) => kilobytes(bytes.first.p50)),
      mine('到首条结果，字节 p95', ({ bytes }) => kilobytes(bytes.first.p95)),
      mine('到全部可搜，字节', ({ bytes }) => kilobytes(bytes.all)),
      mine('首次回答', ({ ready }) => milliseconds(ready)),
      mine('全部可搜', ({ complete }) => milliseconds(complete)),
      mine('查询 p50', ({ query }) => milliseconds(query.p50)),
      mine('查询 p95', ({ query }) => milliseconds(query.p95)),
      mine('堆', ({ heap }) => megabytes(heap)),
      mine('常驻', ({ resident }) => megabytes(resident)),
    ],
  );
}

/** How each contender is set up. */
export function settingsSection(figures: readonly Figures[], { versions }: Report): string {
  const rows = figures
    .filter(({ contender }) => contender.answersAs === undefined)
    .map(({ contender: { title, packages, settings } }) => {
      const used = packages.map((name) => `${name} ${versions.get(name) ?? '?'}`).join('，');
      return [title, used, settings];
    });
  const head = '| | 包 | 设置 |\n| --- | --- | --- |';
  return [head, ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

/** Ours against the best of the others in each measure. */
export function bestOthers(answers: readonly Answers[]): string {
  const others = answers.filter(({ contender }) => contender.id !== 'ours');
  const ours = answers.find(({ contender }) => contender.id === 'ours');
  if (!ours || others.length === 0) return '';
  const best = (value: (found: Measures) => number): string => {
    const top = Math.max(...others.map(({ all }) => value(all)));
    return `${share(value(ours.all))}（其余最好 ${share(top)}）`;
  };
  return `本站 hit@5 ${best((one) => one.hitAt5)}，MRR@10 ${best((one) => one.mrrAt10)}，recall@10 ${best((one) => one.recallAt10)}。`;
}
