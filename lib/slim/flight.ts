// Reads and writes the data that Next puts into a page for React ("Flight": one row per line,
// `<id>:<tag?><body>`), and takes out of it what `Still` (components/ui/still.tsx) does not need.

/** One row. Rows without a tag are JSON; those with one are kept as they are. */
interface Row {
  id: string;
  tag: string;
  body: string;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Tags whose body has a stated length instead of an end of line. */
const SIZED = /[TAOobUSsLlGgMmV]/;
const TAGGED = /[A-Z#rx]/;
const COMPONENT = 'Still';

/** @throws Error when the text does not end with a row, so that nothing is written half understood. */
export function readRows(text: string): Row[] {
  const data = Buffer.from(text);
  const rows: Row[] = [];
  for (let at = 0; at < data.length;) {
    const colon = data.indexOf(':', at);
    const id = data.toString('utf8', at, colon);
    if (colon < 0 || !/^[\da-f]*$/.test(id)) throw new Error(`unknown row at byte ${at}`);
    const first = String.fromCharCode(data[colon + 1] ?? 0);
    const start = colon + 1;
    if (SIZED.test(first)) {
      const comma = data.indexOf(',', start);
      const end = comma + 1 + parseInt(data.toString('utf8', start + 1, comma), 16);
      if (first !== 'T' || comma < 0 || end > data.length) throw new Error(`unknown row ${id}`);
      rows.push({ id, tag: first, body: data.toString('utf8', start + 1, end) });
      at = end;
      continue;
    }
    const end = data.indexOf('\n', start);
    if (end < 0) throw new Error(`row ${id} has no end`);
    const tag = TAGGED.test(first) ? first : '';
    rows.push({ id, tag, body: data.toString('utf8', start + tag.length, end) });
    at = end + 1;
  }
  return rows;
}

const writeRow = ({ id, tag, body }: Row): string =>
  `${id}:${tag}${body}${tag === 'T' ? '' : '\n'}`;

/** Everything strings of a model may point to. `$` and an upper-case letter other than L: not rows. */
const REFERENCE = /^\$(?:([L@])?([\da-f]+)(?::(.+))?)$/;

/** Strings with a `$` that point nowhere: an element, a missing prop, the type of `<>…</>`. */
const INERT = new Set(['$', '$undefined', '$Sreact.fragment']);

/** The rows of a page by id, and what their models say. */
class Page {
  readonly models = new Map<string, Json>();
  /** Client components: module, chunks (these may be rows, too), name. */
  readonly modules = new Map<string, Json[]>();
  readonly touched = new Set<string>();
  /** `Still` parts that have no data, now or from the start. */
  empty = 0;

  constructor(readonly rows: Row[]) {
    for (const { id, tag, body } of rows) {
      // Both are JSON by the format's definition.
      if (tag === '') this.models.set(id, JSON.parse(body) as Json);
      if (tag === 'I') this.modules.set(id, JSON.parse(body) as Json[]);
    }
  }

  /** Empties every `Still` whose markup is plain; the others keep their data and work as usual. */
  emptyStills(): number {
    let emptied = 0;
    for (const [id, model] of this.models) {
      walk(model, (value) => {
        const props = propsOf(value);
        if (!props || !this.isStill(value)) return true;
        const { children } = props;
        const hasNone = children === undefined || children === '$undefined';
        if (!hasNone && !this.isPlain(children)) return true;
        this.empty += 1;
        if (hasNone) return true;
        props['children'] = '$undefined';
        this.touched.add(id);
        emptied += 1;
        return false;
      });
    }
    return emptied;
  }

  private isStill(value: Json): boolean {
    const type = Array.isArray(value) ? value[1] : null;
    const found = typeof type === 'string' ? REFERENCE.exec(type) : null;
    return found !== null && this.modules.get(found[2] ?? '')?.[2] === COMPONENT;
  }

  /** Whether markup, with the rows it points to, has no client component and nothing unfamiliar. */
  private isPlain(markup: Json, seen = new Set<string>()): boolean {
    let plain = true;
    walk(markup, (value) => {
      if (typeof value !== 'string' || !value.startsWith('$') || value.startsWith('$$'))
        return plain;
      if (INERT.has(value)) return plain;
      const [, kind, id = '', path] = REFERENCE.exec(value) ?? [];
      const model = this.models.get(id);
      const known = kind !== '@' && (model !== undefined || this.isText(id));
      if (!known) plain = false;
      else if (model !== undefined && !path && !seen.has(id)) {
        plain &&= this.isPlain(model, seen.add(id));
      }
      return plain;
    });
    return plain;
  }

  private isText(id: string): boolean {
    return this.rows.some((row) => row.id === id && row.tag === 'T');
  }

  /** Ids of the rows that the root still leads to; null when it leads into what is gone. */
  reachable(): Set<string> | null {
    const found = new Set<string>();
    let broken = false;
    const visit = (id: string): void => {
      if (found.has(id)) return;
      found.add(id);
      walk(this.models.get(id) ?? this.modules.get(id) ?? null, (value) => {
        if (typeof value !== 'string') return true;
        const [, , next, path] = REFERENCE.exec(value) ?? [];
        if (next && path && this.touched.has(next)) broken = true;
        // Kinds this program does not know hold a row's id as well: keep what may be one.
        const other = /^\$[A-Za-z]([\da-f]+)/.exec(value)?.[1];
        for (const one of [next, other]) if (one) visit(one);
        return true;
      });
    };
    for (const id of ['0', ...this.modules.keys()]) visit(id);
    return broken ? null : found;
  }

  /** The page's data again; null when a part that is gone would be missed. */
  write(): string | null {
    const reached = this.reachable();
    if (!reached) return null;
    return this.rows
      .filter(({ id, tag }) => reached.has(id) || (tag !== '' && tag !== 'T'))
      .map((row) => {
        const model = this.models.get(row.id);
        const isChanged = row.tag === '' && this.touched.has(row.id) && model !== undefined;
        return writeRow(isChanged ? { ...row, body: JSON.stringify(model) } : row);
      })
      .join('');
  }
}

/** Calls `visit` with a value and, while it returns true, with all values inside. */
function walk(value: Json, visit: (value: Json) => boolean): void {
  if (!visit(value) || typeof value !== 'object' || value === null) return;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) walk(inner, visit);
}

/** Props of an element (`["$", type, key, props]`), else null. */
function propsOf(value: Json): Record<string, Json> | null {
  if (!Array.isArray(value) || value[0] !== '$' || value.length < 4) return null;
  const props = value[3];
  return typeof props === 'object' && props !== null && !Array.isArray(props) ? props : null;
}

/**
 * A page's data without what stands in its `Still` parts.
 * @returns also how many were emptied, and how many now hold no data (some may have held none).
 */
export function slimFlight(text: string): { text: string; emptied: number; empty: number } {
  const page = new Page(readRows(text));
  const emptied = page.emptyStills();
  const slim = emptied > 0 ? page.write() : null;
  if (slim === null) return { text, emptied: 0, empty: page.empty - emptied };
  return { text: slim, emptied, empty: page.empty };
}
