import { RULES } from '#lib/doctor/catalogue.ts';
import { RULE_GROUPS, type Rule, type RuleGroup } from '#lib/doctor/rule.ts';
import type { Told } from '#lib/site/message.ts';
import { type Tried, tryOut } from './try-out.ts';

/** A rule with its examples tried out. */
export interface TriedRule {
  wrong: Tried;
  right: Tried;
  /** What the doctor says of the wrong one by this rule. */
  says: Told[];
}

/** Rules whose wrong example would make the guide's own page wrong: a link without words, one to nothing. */
const NOT_LIVE: ReadonlySet<string> = new Set(['link-empty', 'link-to-nothing', 'table-cells']);

/** Tries out the examples of a rule. */
export async function triedRule({ id, wrong, right }: Rule): Promise<TriedRule> {
  const tried = await tryOut(wrong, '2024-03-01', id);
  return {
    wrong: NOT_LIVE.has(id) ? { ...tried, live: null } : tried,
    // A weekly of its own: both stand on one page.
    right: await tryOut(right, '2024-03-08'),
    says: tried.told.filter(({ rule }) => rule === id),
  };
}

/** Rules under the headings of the guide. */
export function groupedRules(): { group: RuleGroup; rules: Rule[] }[] {
  return RULE_GROUPS.map((group) => ({
    group,
    rules: RULES.filter((rule) => rule.group === group),
  }));
}

/** A rule, and those before and behind it in the order of the guide; null where there is none of that id. */
export function ruleInOrder(id: string): { rule: Rule; previous?: Rule; next?: Rule } | null {
  const rules = groupedRules().flatMap((one) => one.rules);
  const at = rules.findIndex((one) => one.id === id);
  const rule = rules[at];
  if (!rule) return null;
  const previous = rules[at - 1];
  const next = rules[at + 1];
  return { rule, ...(previous && { previous }), ...(next && { next }) };
}
