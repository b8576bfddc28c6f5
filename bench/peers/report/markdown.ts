import { kilo, table } from '../../report/table.ts';
import { QUERY } from '../measure/sites.ts';
import type { Measured } from '../measure/sites.ts';
import type { Search } from '../measure/search.ts';
import { totalOf } from '../measure/weight.ts';

/** A peer that was to be built. */
export interface Attempt {
  title: string;
  /** Program and version, e.g. `vitepress 1.6.4`. */
  versions: string;
  settings: string;
  /** What came of it, or why nothing did. */
  outcome: { time: number; output: number } | { reason: string };
}

/** Everything a run found. */
export interface Report {
  command: string;
  day: string;
  cores: number;
  node: string;
  posts: number;
  rounds: number;
  attempts: readonly Attempt[];
  measured: readonly Measured[];
}

const NONE = '–';

/** The tables and how they were measured. */
export function markdown(report: Report): string {
  const faults = report.measured.flatMap(({ site, page, faults: some }) =>
    some.map((fault) => `- ${site.title}，${page.kind}：${fault}`),
  );
  return [
    `\`${report.command}\`，${report.day}，同一台机器（${report.cores} 核，Node ${report.node}），同样的 ${report.posts} 期周刊。时间只在同一次里比。`,
    pages(report.measured),
    searches(report.measured),
    builds(report.attempts),
    ...(faults.length > 0 ? [faults.join('\n')] : []),
    notes(report.rounds),
  ].join('\n\n');
}

function pages(measured: readonly Measured[]): string {
  const head = [
    ...['页重 KB', '页', '全部', 'HTML', '脚本', '样式', '其余'],
    ...['性能', 'LCP s', 'TBT 1× ms', 'TBT 4× ms'],
  ];
  const rows = measured.map(({ site, page, weight, vitals }) => [
    site.title,
    page.kind,
    ...(weight
      ? [totalOf(weight), weight.html, weight.scripts, weight.styles, weight.rest].map(kilo)
      : [NONE, NONE, NONE, NONE, NONE]),
    ...(vitals
      ? [vitals.performance, vitals.lcp.toFixed(2), vitals.tbtUnslowed, vitals.tbt].map(String)
      : [NONE, NONE, NONE, NONE]),
  ]);
  return table(head, rows);
}

function searches(measured: readonly Measured[]): string {
  const head = [
    ...['从打开页面到第一条结果', '页', '快 4G：KB', 's'],
    ...['慢 4G：KB', 's', '静下来共 KB'],
  ];
  const cells = (one: Search | undefined): string[] =>
    one ? [kilo(one.bytes), (one.time / 1000).toFixed(2)] : [NONE, NONE];
  const rows = measured
    .filter(({ page }) => page.kind === '首页' || page.kind === '周刊')
    .map(({ site, page, search }) => [
      site.title,
      page.kind,
      ...cells(search?.fast),
      ...cells(search?.slow),
      search ? kilo(search.fast.settled) : NONE,
    ]);
  return table(head, rows);
}

function builds(attempts: readonly Attempt[]): string {
  const rows = attempts.map(({ title, versions, settings, outcome }) =>
    'reason' in outcome
      ? [title, versions, `没有建成：${inCell(outcome.reason)}`, NONE, NONE]
      : [
          ...[title, versions, settings],
          ...[(outcome.time / 1000).toFixed(1), (outcome.output / 1e6).toFixed(1)],
        ],
  );
  return table(['同类', '版本', '怎么建的', '构建 s', '产出 MB'], rows);
}

/** A text that stays one cell of a table. */
function inCell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

function notes(rounds: number): string {
  return [
    '- 字节是服务器发出的正文（brotli 11 级，1 KB = 1,000 字节，字体与已压缩的也照此），缓存为空，连同浏览器闲时预取的；别的主机一律不存在，所以外站的图不算。',
    `- LCP、性能、TBT 4× 是 Lighthouse 默认的手机（慢 4G、4 倍慢的处理器，模拟），TBT 1× 只把处理器改回原速；各 ${rounds} 次取中位。`,
    `- 搜索：从打开页面算起，页一能用就按 Control+k，框一聚焦就输入「${QUERY}」（如输入法一次上屏），到第一条结果看得见。字节是那时线路上走过的全部（文档、脚本、样式、Worker、索引）；「静下来」是快 4G 上此后一秒再无动静时的。快 4G：每秒 9 Mbit、60 ms；慢 4G：每秒 1.6 Mbit、150 ms；时延加在每个请求上。先热身一次，再 ${rounds} 次取中位。`,
    '- 同类只有首页和每期一页，没有问答页、项目页；它们的包装在工作目录里，不是本项目的依赖。',
  ].join('\n');
}
