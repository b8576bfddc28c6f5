import {
  bestOthers,
  costSection,
  growthSection,
  relevanceSection,
  settingsSection,
} from './sections.ts';
import { kilobytes, number } from './table.ts';
import type { Report, Scale } from './types.ts';

/** The whole report as Markdown. */
export function markdown(report: Report): string {
  const { command, machine, answers, scales, processes, exported } = report;
  const [first] = scales;
  const figures = first?.figures ?? [];
  const worker = exported
    ? '取自导出的站点'
    : '由 esbuild 打包 `lib/search/browser/worker.ts` 得到';
  return `${[
    '# 搜索基准',
    `本页由 \`${command}\` 生成，不要手改。同一批文档、同一批查询，一次跑完。`,
    `机器：${machine.cores} 核，${number(machine.memory / 1e9)} GB 内存，${machine.platform}，Node ${machine.node}。时间随机器变，只在同一次里比；字节与相关性可重现。每项在 ${processes} 个全新的进程里量，取中位数。`,
    bestOthers(answers),
    '## 参加者',
    settingsSection(figures, report),
    '## 相关性',
    relevanceSection(report),
    '## 怎么量的',
    notes(worker),
    ...scales.map(scaleSection),
    '## 本站随归档变大',
    growthSection(report),
    growthNote,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function scaleSection(scale: Scale): string {
  const { times, size } = scale;
  const about = `${number(size.weeklies)} 期周刊，${number(size.documents)} 份文档，${number(size.characters)} 个字符，${number(size.terms)} 个不同的词，全部文字压缩后 ${kilobytes(size.bytes)}。`;
  const title = times === 1 ? '归档本身' : `${times}× 归档`;
  return `## ${title}：字节、时间、内存\n\n${about}\n\n${costSection(scale)}`;
}

function notes(worker: string): string {
  return [
    `- **送达方式**：\`文档\` 只送文档，到浏览器再建索引；\`文档＋索引\` 两样都送；\`分片\` 文档按年分开，新的先到先搜；\`逐次\` 每次查询各取所需的几个文件。文档一律按本站的格式打包。`,
    `- **字节**：brotli 11 级（已压缩的文件按原样），1 KB = 1,000 字节。代码用 esbuild 压缩，不含界面；本站的 Worker ${worker}。Pagefind 的代码是它自己的 \`pagefind.js\` 与 \`pagefind-worker.js\`。`,
    `- **到首条结果**：从空缓存到手里有第一条结果的标题与全文（足以做摘要），对所有有结果的查询取分位数。`,
    `- **到全部可搜**：再不必为「搜」下载什么；Pagefind 为全部索引分片，结果的文字仍逐条另取。大归档里，本站只让浏览器装得下的那些年参加（\`lib/search/browser/holding.ts\`：自动 3 MB，读者再要则至多 6 MB），再早的由服务器的 \`/api/search\` 搜，不算在内。`,
    `- **首次回答**、**全部可搜**（时间）：从磁盘上的文件到第一次回答、到对全部文档回答，不含网络与解压。`,
    `- **查询**：热身一遍后再问三遍。本站的回答含摘要、标记与分面计数，其余只含前十条的编号（Pagefind 含摘要）。`,
    `- **堆**、**常驻**：装好并问过一遍、回收之后，比开始时多出的部分（WebAssembly 的内存算在常驻里）。`,
  ].join('\n');
}

const growthNote = `更大的归档由 \`npm run bench:generate\` 写成（固定种子，不入库）：√n 倍的周数，每周更厚，总数 n 倍。文字由归档的词按一阶、二阶链接起来，标识符、版本号和 issue 号按比例换成新的；参数使生成的 1× 与归档本身的词数和压缩率相近。相关性只在真实归档上量。`;
