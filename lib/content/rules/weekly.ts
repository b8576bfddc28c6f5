import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { dateField, dayOf, isDay } from '#lib/site/fields.ts';
import { report } from '#lib/site/message.ts';
import { elements } from '#lib/mdx/elements.ts';
import { firstLink, readingItems } from '../extract/entries.ts';
import { roundsOf } from '../extract/questions.ts';
import { plainText } from '../extract/text.ts';
import { fieldPlace } from '../read/frontmatter.ts';

/** File name and frontmatter must name the same, real day. */
export function checkDate(name: string, date: string | null, file: VFile): void {
  if (!dateField.safeParse(name).success) {
    report(file, {
      rule: 'file-name',
      problem: isDay(name)
        ? `文件名 ${name}.mdx 的年份不在 2000 到 2099 之间`
        : `文件名 ${name}.mdx 不是日期`,
      remedy: `改名为 ${dayOf(name) ?? 'YYYY-MM-DD.mdx，如 2023-02-24'}.mdx`,
    });
  } else if (date !== null && date !== name) {
    report(file, {
      rule: 'date-matches-file',
      place: fieldPlace(file, 'date'),
      problem: `frontmatter 的日期 ${date} 与文件名 ${name} 不同`,
      remedy: `把 date 改成 ${name}，或把文件改名为 ${date}.mdx`,
    });
  }
}

/** Every question asks something; one without an answer is worth a hint, not a failure. */
export function checkQuestions(tree: Root, file: VFile): void {
  for (const node of elements(tree, 'Question')) {
    const rounds = roundsOf(node);
    if (!rounds.some(({ ask }) => hasContent(ask))) {
      report(file, {
        rule: 'question-empty',
        place: node,
        problem: '<Question> 里没有提问',
        remedy: '在 <Answer> 前写出提问，前后各空一行',
      });
    }
    for (const { answer } of rounds) {
      if (!answer || hasContent(answer.children)) continue;
      report(file, {
        rule: 'answer-empty',
        place: answer,
        problem: '<Answer> 是空的',
        remedy: '写出回答，或先删掉这对标签',
      });
    }
    if (rounds.every(({ answer }) => !answer)) {
      report(file, {
        rule: 'answer-missing',
        severity: 'warning',
        place: node,
        problem: '这个提问还没有回答',
        remedy: '在 </Question> 前补上 <Answer> … </Answer>',
      });
    }
  }
}

function hasContent(nodes: readonly Nodes[]): boolean {
  return plainText(nodes) !== '' || nodes.some(hasPicture);
}

function hasPicture(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true;
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Figure') return true;
  return 'children' in node && node.children.some(hasPicture);
}

/** `<Readings>` holds lists, each item with a link that has a title. */
export function checkReadings(tree: Root, file: VFile): void {
  for (const node of elements(tree, 'Readings')) {
    const remedy = '每篇一行：- [标题](https://…)';
    for (const child of node.children) {
      if (child.type === 'list') continue;
      report(file, {
        rule: 'readings-list',
        place: child,
        problem: '<Readings> 里只放列表',
        remedy,
      });
    }
    for (const item of readingItems(node)) {
      const link = firstLink(item);
      if (link && plainText([link]) !== '') continue;
      report(file, { rule: 'readings-list', place: item, problem: '这一项没有链接', remedy });
    }
  }
}
