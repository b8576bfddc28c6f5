import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { hostileInputs } from './corpus.ts';
import { floodInputs } from './floods.ts';
import type { HostileFile, HostileInput } from './types.ts';
import { hostileFiles } from './values.ts';

/** Inputs of one weekly: a page each would keep a browser busy for minutes. */
const TOGETHER = 6;

const mdx = unified().use(remarkParse).use(remarkMdx).freeze();
const alone = new Set(floodInputs);

/** Whether an input leaves what stands behind it as it is: a tag left open takes all of it. */
function isWhole(input: HostileInput): boolean {
  if (alone.has(input)) return false;
  try {
    mdx.parse(input.body);
    return true;
  } catch {
    return false;
  }
}

/** The corpus as the files of a content folder: several inputs a weekly where they leave each other alone. */
export function hostileFolder(): HostileFile[] {
  const groups: HostileInput[][] = [];
  let open: HostileInput[] = [];
  for (const input of hostileInputs) {
    if (!isWhole(input)) groups.push([input]);
    else {
      if (open.length === 0) groups.push(open);
      open.push(input);
      if (open.length === TOGETHER) open = [];
    }
  }
  return [
    ...groups.map(weeklyOf),
    ...hostileInputs.filter(isSent).map(contributionOf),
    ...hostileFiles,
  ];
}

/** Every so many inputs are contributions as well: the coming weekly is one page. */
const SENT = 4;

function isSent(input: HostileInput, index: number): boolean {
  return index % SENT === 0 && isWhole(input);
}

/** An input as somebody would send it: in a question, its answer, and the head. */
function contributionOf({ body }: HostileInput, index: number): HostileFile {
  const line = JSON.stringify(body.replace(/\s+/g, ' ').slice(0, 60));
  // A head that is refused keeps its file out of the coming weekly: half of them have none.
  const head = index % 2 === 0 ? '' : `---\nby: ${line}\nfrom: ${line}\n---\n\n`;
  return {
    path: `next/question-h${index}.mdx`,
    text: `${head}<Question asker="甲">\n\n问 PWNED ${index}？\n\n${body}\n\n<Answer>\n\n${body}\n\n</Answer>\n\n</Question>\n`,
  };
}

function weeklyOf(group: readonly HostileInput[], index: number): HostileFile {
  const date = new Date(Date.UTC(2001, 0, 1 + index)).toISOString().slice(0, 10);
  const title = JSON.stringify(group.map(({ name }) => name).join('、'));
  const body = group.map((input) => input.body).join('\n\n');
  return {
    path: `weekly/${date}.mdx`,
    text: `---\ntitle: ${title}\ndate: ${date}\n---\n\n${body}\n`,
  };
}
