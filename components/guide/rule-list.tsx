import { Link } from '#components/ui/link/link.tsx';
import type { Rule } from '#lib/doctor/rule.ts';
import { rulePath } from '#lib/site/paths.ts';
import { contentLang } from '#lib/words/content-language.ts';
import { SeverityMark } from './severity.tsx';

/** Where a group of rules stands on the guide's page. @param at its place among the groups, from 0. */
export const groupAnchor = (at: number): string => `rules-${at + 1}`;

/** All rules under their groups, each with how bad it is. */
export function RuleList({
  groups,
}: {
  groups: readonly { group: string; rules: readonly Rule[] }[];
}) {
  return (
    <>
      {groups.map(({ group, rules }, at) => (
        <div key={group} className="guide-group">
          <h3 id={groupAnchor(at)} lang={contentLang()}>
            {group}
          </h3>
          <ul>
            {rules.map(({ id, title, severity }) => (
              <li key={id}>
                <Link className="link" href={rulePath(id)} lang={contentLang()}>
                  {title}
                </Link>
                <SeverityMark severity={severity} short />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
