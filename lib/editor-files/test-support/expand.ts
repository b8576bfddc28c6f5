/**
 * What a snippet writes where nobody types over anything, read as VS Code reads it: tab stops with their
 * texts, the first of several choices, variables, and backslashes before what would mean something.
 * @throws Error for a snippet that does not end as it began.
 */
export function expand(
  body: readonly string[],
  variables: Readonly<Record<string, string>>,
): string {
  const source = body.join('\n');
  let at = 0;

  /** Reads up to one of the given characters, which is taken, too. */
  function textUntil(ends: string): string {
    let text = '';
    while (at < source.length && !ends.includes(source.charAt(at))) text += piece();
    if (ends !== '' && at >= source.length) throw new Error(`a snippet lacks its ${ends}`);
    at += 1;
    return text;
  }

  function piece(): string {
    const one = source.charAt(at);
    at += 1;
    if (one === '\\' && '\\$}'.includes(source.charAt(at))) {
      at += 1;
      return source.charAt(at - 1);
    }
    if (one !== '$') return one;
    const [bare] = /^\d+/.exec(source.slice(at)) ?? [];
    if (bare !== undefined) {
      at += bare.length;
      return '';
    }
    return inBraces();
  }

  function inBraces(): string {
    const [opening, name = '', kind] = /^\{(\w+)([:|}])/.exec(source.slice(at)) ?? [];
    if (opening === undefined) throw new Error(`a bare $ at ${source.slice(at, at + 20)}`);
    at += opening.length;
    if (kind === '}') return /^\d+$/.test(name) ? '' : known(name);
    if (kind === ':') return textUntil('}');
    const [choices = ''] = /^(?:\\.|[^\\|])*/.exec(source.slice(at)) ?? [];
    at += choices.length;
    if (!source.startsWith('|}', at)) throw new Error('choices without an end');
    at += 2;
    const [first = ''] = /^(?:\\.|[^\\,])*/.exec(choices) ?? [];
    return first.replace(/\\(.)/g, '$1');
  }

  function known(name: string): string {
    const value = variables[name];
    if (value === undefined) throw new Error(`no variable ${name}`);
    return value;
  }

  return textUntil('');
}
