/** What only lines of code, configuration or a log begin or end with. */
const SIGNS = [
  /^(?:<\/?[\w-]|<[!?]|[{}[\]]|\/\/|\/\*|\*\/|--? ?\w|\$ |@\w+\b(?:\(|$))/,
  /[;{}](?:\s*\/\/.*)?$/,
  /^at [\w.$<>]+\(/,
];
/** The same, for lines without a Chinese word: beside one, they are prose. */
const ENGLISH_SIGNS = [
  /^(?:import|package|public|private|protected|static|final|func|type|var|const|return|class|curl|kubectl|docker|npm|mvn|git|export|java|select|insert|update|create) \S*[\w.(*"'/-]/i,
  /^[\w."'[\]-]+ ?(?::(?!\/\/)|={1,2}) ?\S*$/,
  /^(?:[a-z]\w*\.)+\w*(?:Exception|Error)\b/i,
  /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d/,
  /[\w)>]\([^)]*\)[;,]?$/,
];
const HAN = /\p{Script=Han}/u;

/**
 * Whether a line of plain text was a line of code, configuration, a command or a log. By its look:
 * the plain text of a question no longer says what stood in a code block.
 */
export function isCodeLine(line: string): boolean {
  const trimmed = line.trim();
  if (SIGNS.some((sign) => sign.test(trimmed))) return true;
  return !HAN.test(trimmed) && ENGLISH_SIGNS.some((sign) => sign.test(trimmed));
}
