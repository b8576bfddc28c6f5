/**
 * One line of a text, cut at `max` characters (code points) with an ellipsis.
 * White space, also line breaks between blocks, becomes single spaces.
 */
export function excerpt(text: string, max: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= max
    ? line
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
