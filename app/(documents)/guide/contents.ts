import { groupAnchor } from '#components/guide/rule-list.tsx';
import type { GuideEntry } from '#components/guide/guide-nav.tsx';
import { groupedRules } from '#lib/guide/rule-page.ts';
import { paths, rulePath } from '#lib/site/paths.ts';
import { guideWords } from '#lib/words/areas/pages/guide.tsx';
import { words } from '#lib/words/dictionary.ts';

/** Headings that the guide's page has besides those of its document. */
export const rulesHeading = () => ({ anchor: 'rules', title: words(guideWords).rules });

/** Rules by their groups; only the group of the current rule is open. */
export function ruleContents(current: string): GuideEntry[] {
  return groupedRules().map(({ group, rules }, at) => ({
    href: `${paths.guide}#${groupAnchor(at)}`,
    title: group,
    entries: rules.some(({ id }) => id === current)
      ? rules.map(({ id, title }) => ({
          href: rulePath(id),
          title,
          ...(id === current && { isCurrent: true }),
        }))
      : [],
  }));
}
