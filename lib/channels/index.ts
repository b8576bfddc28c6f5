/** The doors of the channels: what other folders may take from them. */
export { keepMarkdown, pageMarkdown, questionMarkdown, weeklyMarkdown } from './documents.ts';
export { weeklyInputs } from './inputs.ts';
export { feedDocuments } from './feeds/feed.ts';
export { feedResponse } from './feeds/response.ts';
export { fullText, fullYears, llmsText } from './llms.ts';
