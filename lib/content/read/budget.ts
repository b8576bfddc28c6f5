import type { Data } from 'unified';
// Adds the lists of extensions to unified's data.
import type {} from 'remark-parse';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<NonNullable<Extension['text']>[number]>;
type Construct = Exclude<Constructs, readonly unknown[]>;
type Tokenizer = Construct['tokenize'];
type Context = ThisParameterType<Tokenizer>;
type Effects = Parameters<Tokenizer>[0];
type ConstructMap = Record<string, Construct | Construct[] | undefined>;

/**
 * Most characters that a parser may look at in one file, counted each time it does so, and most tokens
 * that it may begin, whether something comes of them or not. 256 KB of the makeup of real weeklies
 * take 0.8 million and 106,000; the largest real weekly a thirtieth of that.
 */
const MOST = { steps: 4_500_000, tokens: 80_000 };

/** The parser works longer than any text that a person wrote makes it. */
export class OverBudget extends Error {
  override readonly name = 'OverBudget';

  constructor(readonly place: { line: number; column: number }) {
    super('the parser was stopped');
  }
}

/** What the parsers have done for the file at hand. Parsing is one synchronous call. */
const work = { steps: 0, tokens: 0 };

/** Begins to count anew: for every file once, however many parsers read it. */
export function beginBudget(): void {
  Object.assign(work, { steps: 0, tokens: 0 });
}

/**
 * A remark plugin: a parse that looks at too many characters or begins too many tokens throws
 * {@link OverBudget}. Whatever makes a parser read the same place again and again, or makes tokens of
 * every character, is so stopped after the same work on every machine. Use it last.
 */
export function parseBudget(this: { data: () => Data }): void {
  const data = this.data();
  const watched = new WeakSet<object>();
  const tokenize: Tokenizer = function (effects, _ok, nok) {
    const { constructs } = this.parser;
    if (!watched.has(constructs)) {
      watched.add(constructs);
      watchAll(constructs, this, effects);
    }
    return nok;
  };
  const extension: Extension = { document: { null: { name: 'budget', tokenize, partial: true } } };
  data.micromarkExtensions = [extension, ...(data.micromarkExtensions ?? [])];
}

/**
 * The constructs of one parse are its own copy. Each is wrapped in place, because tokenizers that are
 * begun already hold on to the lists.
 */
function watchAll(constructs: Record<string, unknown>, context: Context, effects: Effects): void {
  const counted = new WeakSet<Effects>();
  const wrapped = new Map<Construct, Construct>();
  const count = (one: Effects, of: Context): void => {
    if (counted.has(one)) return;
    counted.add(one);
    // Every list item, paragraph and cell has tokenizers of its own, which weigh as much.
    work.tokens += 4;
    countWork(one, of);
  };
  const wrap = (construct: Construct): Construct => {
    const known = wrapped.get(construct);
    if (known) return known;
    const tokenize: Tokenizer = function (...given) {
      count(given[0], this);
      return construct.tokenize.apply(this, given);
    };
    const made = { ...construct, tokenize };
    wrapped.set(construct, made);
    return made;
  };
  count(effects, context);
  for (const kind of ['document', 'contentInitial', 'flowInitial', 'flow', 'string', 'text']) {
    const map = (constructs[kind] ?? {}) as ConstructMap;
    for (const [code, list] of Object.entries(map)) {
      if (list) map[code] = Array.isArray(list) ? list.map(wrap) : wrap(list);
    }
  }
}

function countWork(effects: Effects, context: Context): void {
  const { consume, enter } = effects;
  effects.consume = (code) => {
    spend(1, context);
    consume(code);
  };
  let events: Context['events'] | null = null;
  let kept = 0;
  effects.enter = (...given: Parameters<typeof enter>) => {
    // What a failed attempt began is taken back: two events (its begin and its end) are one token.
    if (context.events !== events) {
      ({ events } = context);
      countCopies(events, context);
    }
    const { length } = events;
    work.tokens += (length - kept) / 2;
    kept = length;
    // Words between two signs that came to nothing are joined soon, and never taken back.
    if (given[0] === 'data') work.tokens -= 0.8;
    if (work.tokens > MOST.tokens) throw new OverBudget(placeOf(context));
    return enter(...given);
  };
}

/**
 * Whenever a list ends or a line makes a heading of those before it, the parser copies all that it has
 * read of the blocks around: as much work as looking at so many characters.
 */
function countCopies(events: Context['events'], context: Context): void {
  events.slice = (from, to) => {
    const copy = Array.prototype.slice.call(events, from, to) as typeof events;
    spend(copy.length, context);
    return copy;
  };
}

function spend(steps: number, context: Context): void {
  work.steps += steps;
  if (work.steps > MOST.steps) throw new OverBudget(placeOf(context));
}

function placeOf(context: Context): { line: number; column: number } {
  const { line, column } = context.now();
  return { line, column };
}
