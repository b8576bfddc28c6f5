// Addresses with a scheme (also misspelt `hhttps:`), `www.` hosts, and hosts followed by a path.
const addresses =
  /(?:[a-z]{2,8}:\/\/|www\.)[^\s\p{Script=Han}，。；：、！？）】》」』”’"'<>]+|(?<![\w.@/-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|cn|tech|dev)\/[^\s\p{Script=Han}，。；：、！？）】》」』”’"'<>]*/giu;

/**
 * Text without anything that looks like an address: query strings hold the digits of many issue
 * numbers. A link whose text is its address therefore contributes nothing.
 * White space left behind is collapsed; line breaks between blocks stay.
 */
export function withoutAddresses(text: string): string {
  return text
    .replace(addresses, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}
