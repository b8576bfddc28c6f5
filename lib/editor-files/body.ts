/** Text of a snippet that stands for itself. */
export function plain(text: string): string {
  return text.replace(/[\\$]/g, '\\$&');
}

/**
 * The tab stops of one snippet, numbered as they are written. Each holds what is there until the author
 * types over it.
 */
export class TabStops {
  #last = 0;

  /** A stop with a text. */
  text(suggested: string): string {
    return `\${${(this.#last += 1)}:${suggested.replace(/[\\$}]/g, '\\$&')}}`;
  }

  /** A stop where one of several is chosen; the first is there at once. */
  choice(options: readonly string[]): string {
    const escaped = options.map((one) => one.replace(/[\\,|]/g, '\\$&'));
    return `\${${(this.#last += 1)}|${escaped.join(',')}|}`;
  }

  /** A stop with what the editor knows, such as the name of the file. */
  variable(name: string): string {
    return `\${${(this.#last += 1)}:\${${name}}}`;
  }
}
