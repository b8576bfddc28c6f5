import { address } from './rules/address.ts';
import { addressDead } from './rules/address-dead.ts';
import { addressEmpty } from './rules/address-empty.ts';
import { addressGlued } from './rules/address-glued.ts';
import { answerEmpty } from './rules/answer-empty.ts';
import { answerMissing } from './rules/answer-missing.ts';
import { answerOutsideQuestion } from './rules/answer-outside-question.ts';
import { attributeValue } from './rules/attribute-value.ts';
import { backslashLost } from './rules/backslash-lost.ts';
import { codeInProse } from './rules/code-in-prose.ts';
import { codeNotClosed } from './rules/code-not-closed.ts';
import { codeNotTaken } from './rules/code-not-taken.ts';
import { componentBlock } from './rules/component-block.ts';
import { componentContent } from './rules/component-content.ts';
import { componentNesting } from './rules/component-nesting.ts';
import { contentFolder } from './rules/content-folder.ts';
import { date } from './rules/date.ts';
import { dateFriday } from './rules/date-friday.ts';
import { dateMatchesFile } from './rules/date-matches-file.ts';
import { emphasisNotTaken } from './rules/emphasis-not-taken.ts';
import { eventMoved } from './rules/event-moved.ts';
import { fileEmpty } from './rules/file-empty.ts';
import { fileName } from './rules/file-name.ts';
import { filePlace } from './rules/file-place.ts';
import { fileSize } from './rules/file-size.ts';
import { fileUnread } from './rules/file-unread.ts';
import { footnote } from './rules/footnote.ts';
import { frontmatter } from './rules/frontmatter.ts';
import { frontmatterField } from './rules/frontmatter-field.ts';
import { frontmatterRequired } from './rules/frontmatter-required.ts';
import { frontmatterValue } from './rules/frontmatter-value.ts';
import { fullWidth } from './rules/full-width.ts';
import { headingByAccident } from './rules/heading-by-accident.ts';
import { headingNotTaken } from './rules/heading-not-taken.ts';
import { headingOrder } from './rules/heading-order.ts';
import { headingRepeated } from './rules/heading-repeated.ts';
import { httpAddress } from './rules/http-address.ts';
import { knownAttribute } from './rules/known-attribute.ts';
import { knownComponent } from './rules/known-component.ts';
import { knownProject } from './rules/known-project.ts';
import { lineEnds } from './rules/line-ends.ts';
import { lineTakenIn } from './rules/line-taken-in.ts';
import { ledger } from './rules/ledger.ts';
import { linkDead } from './rules/link-dead.ts';
import { linkEmpty } from './rules/link-empty.ts';
import { linkMoved } from './rules/link-moved.ts';
import { linkNotTaken } from './rules/link-not-taken.ts';
import { linkRepeated } from './rules/link-repeated.ts';
import { linkToNothing } from './rules/link-to-nothing.ts';
import { linkUndefined } from './rules/link-undefined.ts';
import { listByAccident } from './rules/list-by-accident.ts';
import { listNotTaken } from './rules/list-not-taken.ts';
import { markupFlood } from './rules/markup-flood.ts';
import { nameTaken } from './rules/name-taken.ts';
import { nesting } from './rules/nesting.ts';
import { nextEntry } from './rules/next-entry.ts';
import { noBom } from './rules/no-bom.ts';
import { noEsm } from './rules/no-esm.ts';
import { noExpression } from './rules/no-expression.ts';
import { noHtml } from './rules/no-html.ts';
import { noteUnseen } from './rules/note-unseen.ts';
import { numberTaken } from './rules/number-taken.ts';
import { oddSpace } from './rules/odd-space.ts';
import { pictureAlt } from './rules/picture-alt.ts';
import { pictureHost } from './rules/picture-host.ts';
import { privateData } from './rules/private-data.ts';
import { projectUnlinked } from './rules/project-unlinked.ts';
import { questionEmpty } from './rules/question-empty.ts';
import { questionNear } from './rules/question-near.ts';
import { quoteNotTaken } from './rules/quote-not-taken.ts';
import { readingRepeated } from './rules/reading-repeated.ts';
import { readingsList } from './rules/readings-list.ts';
import { releaseAddress } from './rules/release-address.ts';
import { releaseRepeated } from './rules/release-repeated.ts';
import { releaseVersion } from './rules/release-version.ts';
import { requiredAttribute } from './rules/required-attribute.ts';
import { reviewConflict } from './rules/review-conflict.ts';
import { reviewDate } from './rules/review-date.ts';
import { reviewSee } from './rules/review-see.ts';
import { safeUrl } from './rules/safe-url.ts';
import { tableCells } from './rules/table-cells.ts';
import { tableNotTaken } from './rules/table-not-taken.ts';
import { tagCharacters } from './rules/tag-characters.ts';
import { tagNotClosed } from './rules/tag-not-closed.ts';
import { tagSyntax } from './rules/tag-syntax.ts';
import { titleLong } from './rules/title-long.ts';
import { tracking } from './rules/tracking.ts';
import { typography } from './rules/typography.ts';
import { uniqueAnchor } from './rules/unique-anchor.ts';
import { uniqueId } from './rules/unique-id.ts';
import { unseen } from './rules/unseen.ts';
import { utf8 } from './rules/utf-8.ts';
import { wordList } from './rules/word-list.ts';
import { RULE_GROUPS, type Rule } from './rule.ts';

const ALL: readonly Rule[] = [
  address,
  addressDead,
  addressEmpty,
  addressGlued,
  answerEmpty,
  answerMissing,
  answerOutsideQuestion,
  attributeValue,
  backslashLost,
  codeInProse,
  codeNotClosed,
  codeNotTaken,
  componentBlock,
  componentContent,
  componentNesting,
  contentFolder,
  date,
  dateFriday,
  dateMatchesFile,
  emphasisNotTaken,
  eventMoved,
  fileEmpty,
  fileName,
  filePlace,
  fileSize,
  fileUnread,
  footnote,
  frontmatter,
  frontmatterField,
  frontmatterRequired,
  frontmatterValue,
  fullWidth,
  headingByAccident,
  headingNotTaken,
  headingOrder,
  headingRepeated,
  httpAddress,
  knownAttribute,
  knownComponent,
  knownProject,
  lineEnds,
  ledger,
  lineTakenIn,
  linkDead,
  linkEmpty,
  linkMoved,
  linkNotTaken,
  linkRepeated,
  linkToNothing,
  linkUndefined,
  listByAccident,
  listNotTaken,
  markupFlood,
  nameTaken,
  nesting,
  nextEntry,
  noBom,
  noEsm,
  noExpression,
  noHtml,
  noteUnseen,
  numberTaken,
  oddSpace,
  pictureAlt,
  pictureHost,
  privateData,
  projectUnlinked,
  questionEmpty,
  questionNear,
  quoteNotTaken,
  readingRepeated,
  readingsList,
  releaseAddress,
  releaseRepeated,
  releaseVersion,
  requiredAttribute,
  reviewConflict,
  reviewDate,
  reviewSee,
  safeUrl,
  tableCells,
  tableNotTaken,
  tagCharacters,
  tagNotClosed,
  tagSyntax,
  titleLong,
  tracking,
  typography,
  uniqueAnchor,
  uniqueId,
  unseen,
  utf8,
  wordList,
];

/** Every rule, as the guide shows them: by the headings of {@link RULE_GROUPS}, then by id. */
export const RULES: readonly Rule[] = RULE_GROUPS.flatMap((group) =>
  ALL.filter((rule) => rule.group === group).sort((a, b) => (a.id < b.id ? -1 : 1)),
);

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule that messages call so; undefined for what is none, as the program's own faults. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
