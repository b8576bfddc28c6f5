import type { UnknownFilter } from '#lib/search/types.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';

/** Fields by how they may be spelled: see lib/search/query/language.ts. */
const isField = {
  project: /^(?:project|项目|項目)$/i,
  type: /^(?:type|类型|類型)$/i,
  year: /^(?:year|年份)$/i,
};

/**
 * Why a piece of a query could not be applied, in the language of the page: lib/search gives the reason in
 * Chinese, and the kind of the piece stands in what was typed.
 */
export function notAppliedText({ source, reason }: UnknownFilter): string {
  const say = words(searchWords);
  const typed = source.normalize('NFKC');
  const [, field = '', value = ''] = /^([^:"“”「『]+):["“”]?([^"“”]*)/.exec(typed) ?? [];
  if (field === '') return say.unknownPhrase({ reason, value });
  if (isField.project.test(field)) return say.unknownProject({ reason, value });
  if (isField.type.test(field)) return say.unknownType({ reason, value });
  if (isField.year.test(field)) return say.unknownYear({ reason, value });
  return say.unknownField({ reason, value: field });
}
