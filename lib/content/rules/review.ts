import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { type Finding, report } from '#lib/site/message.ts';
import { attribute, elements } from '#lib/mdx/elements.ts';
import { questionsOf } from '../extract/questions.ts';

/**
 * What an editor noted when an answer was read again must make sense: outdated or verified, not
 * both; verified after it was answered; `see` only where there is something to leave behind.
 * @param date of the weekly.
 */
export function checkReviews(tree: Root, date: string, file: VFile): void {
  for (const node of elements(tree, 'Question')) {
    const finding = findingOf(node, date);
    if (finding) report(file, { ...finding, place: node });
  }
}

function findingOf(node: MdxJsxFlowElement, date: string): Finding | null {
  const [status, see, verified] = ['status', 'see', 'verified'].map((name) =>
    attribute(node, name),
  );
  if (status && verified) {
    return {
      rule: 'review-conflict',
      problem: '同一条问答不能既已失效又已核对',
      remedy: '只留 status="outdated" 或 verified 其中一个',
    };
  }
  if (see && !status) {
    return {
      rule: 'review-see',
      problem: 'see 要和 status="outdated" 一起写',
      remedy: '补上 status="outdated"，或去掉 see',
    };
  }
  if (verified && verified < date) {
    return {
      rule: 'review-date',
      problem: `核对日期 ${verified} 早于这一期的日期 ${date}`,
      remedy: `写核对当天的日期，不早于 ${date}`,
    };
  }
  return null;
}

/**
 * `see` leads to another question that exists.
 * @param ids every question id of the content folder.
 */
export function checkSeen(
  tree: Root,
  date: string,
  file: VFile,
  ids: { has: (id: string) => boolean },
): void {
  for (const [node, id] of questionsOf(tree, date)) {
    const see = attribute(node, 'see');
    if (see === null || /^https?:/.test(see)) continue;
    const isSelf = see === id;
    if (ids.has(see) && !isSelf) continue;
    report(file, {
      rule: 'review-see',
      place: node,
      problem: isSelf ? `see="${see}" 指向了它自己` : `see 指向的问答 ${see} 不存在`,
      remedy: '写另一条问答的编号（如 2023-02-24-2），或完整的 https:// 地址',
    });
  }
}
