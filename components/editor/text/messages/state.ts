import {
  type ChangeDesc,
  type EditorState,
  type Range,
  RangeSet,
  RangeValue,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutterLineClass,
} from '@codemirror/view';
import type { EditorMessage } from '#lib/editor/types.ts';
import type { Severity } from '#lib/site/message.ts';

/** A message and where it is shown. */
export interface Shown {
  message: EditorMessage;
  from: number;
  to: number;
}

class Found extends RangeValue {
  readonly message: EditorMessage;
  constructor(message: EditorMessage) {
    super();
    this.message = message;
  }
}

/** The dot beside a line, drawn in its own gutter only. */
class Dot extends GutterMarker {
  override toDOM(): Node {
    const dot = document.createElement('span');
    dot.className = 'cm-dot';
    return dot;
  }
}

/** The colour of all that stands beside a line, after its worst message. */
class Tone extends GutterMarker {
  override readonly elementClass: string;
  constructor(severity: Severity) {
    super();
    this.elementClass = `cm-line-${severity}`;
  }
}

const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];
const DOT = new Dot();
const TONES: Readonly<Record<Severity, Tone>> = {
  error: new Tone('error'),
  warning: new Tone('warning'),
  hint: new Tone('hint'),
};
const MARKS: Readonly<Record<Severity, Decoration>> = {
  error: Decoration.mark({ class: 'cm-found cm-found-error' }),
  warning: Decoration.mark({ class: 'cm-found cm-found-warning' }),
  hint: Decoration.mark({ class: 'cm-found cm-found-hint' }),
};

interface Messages {
  found: RangeSet<Found>;
  marks: DecorationSet;
  dots: RangeSet<GutterMarker>;
  tones: RangeSet<GutterMarker>;
  /** What has changed since they were found; null: nothing. */
  since: ChangeDesc | null;
}

/** Messages instead of those that are there; they are about the text as it is. */
export const putMessages = StateEffect.define<readonly EditorMessage[]>();
/** One message less. */
export const dropMessage = StateEffect.define<EditorMessage>();

/** Where a message is shown: in its first line, and at least one character wide where the line has one. */
function placeOf({ from, to }: EditorMessage, doc: Text): { from: number; to: number } {
  const start = Math.min(from, doc.length);
  const line = doc.lineAt(start);
  const end = Math.min(to, line.to);
  if (end > start) return { from: start, to: end };
  if (start < line.to) return { from: start, to: start + 1 };
  return { from: Math.max(line.from, start - 1), to: line.to };
}

function fresh(messages: readonly EditorMessage[], doc: Text): Messages {
  const places = messages.map((message) => ({ message, ...placeOf(message, doc) }));
  const lines = new Map<number, Severity>();
  for (const { message, from } of places) {
    const at = doc.lineAt(from).from;
    const other = lines.get(at) ?? 'hint';
    const isWorse = ORDER.indexOf(message.severity) < ORDER.indexOf(other);
    lines.set(at, isWorse ? message.severity : other);
  }
  return {
    found: RangeSet.of(
      places.map(({ message, from, to }) => new Found(message).range(from, to)),
      true,
    ),
    marks: Decoration.set(
      places.flatMap(({ message, from, to }): Range<Decoration>[] =>
        to > from ? [MARKS[message.severity].range(from, to)] : [],
      ),
      true,
    ),
    dots: RangeSet.of(
      [...lines.keys()].map((at) => DOT.range(at)),
      true,
    ),
    tones: RangeSet.of(
      [...lines].map(([at, severity]) => TONES[severity].range(at)),
      true,
    ),
    since: null,
  };
}

function shownIn(found: RangeSet<Found>, from = 0, to = 1e9): Shown[] {
  const all: Shown[] = [];
  found.between(from, to, (start, end, { message }) => {
    all.push({ message, from: start, to: end });
  });
  return all;
}

/** Messages of the text, moved along with what is typed. */
export const messageField = StateField.define<Messages>({
  create: ({ doc }) => fresh([], doc),
  update(value, { changes, docChanged, effects, state }) {
    let now = value;
    if (docChanged) {
      now = {
        found: now.found.map(changes),
        marks: now.marks.map(changes),
        dots: now.dots.map(changes),
        tones: now.tones.map(changes),
        since: now.since ? now.since.composeDesc(changes.desc) : changes.desc,
      };
    }
    for (const effect of effects) {
      if (effect.is(putMessages)) now = fresh(effect.value, state.doc);
      if (effect.is(dropMessage)) now = without(now, effect.value, state.doc);
    }
    return now;
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ marks }) => marks),
    gutterLineClass.from(field, ({ tones }) => tones),
  ],
});

function without(all: Messages, gone: EditorMessage, doc: Text): Messages {
  const rest = shownIn(all.found).filter(({ message }) => !isSame(message, gone));
  const moved = rest.map(({ message, from, to }) => ({ ...message, from, to }));
  const again = fresh(moved, doc);
  const found = all.found.update({ filter: (_, __, { message }) => !isSame(message, gone) });
  return { ...again, found, since: all.since };
}

/** Whether two messages are one: they may have come twice from the worker. */
export function isSame(a: EditorMessage, b: EditorMessage): boolean {
  return (
    a === b || (a.rule === b.rule && a.from === b.from && a.to === b.to && a.problem === b.problem)
  );
}

/** All messages, in the order of the text. */
export function allMessages(state: EditorState): Shown[] {
  return shownIn(state.field(messageField).found);
}

/** Messages that are shown at a point or touch it. */
export function messagesAt(state: EditorState, from: number, to = from): Shown[] {
  return shownIn(state.field(messageField).found, from, to);
}

/** What mends a message in the text as it is now; null where nothing does, or its words have changed since. */
export function changesOf(
  state: EditorState,
  message: EditorMessage,
): { from: number; to: number; insert: string }[] | null {
  const { found, since } = state.field(messageField);
  const known = shownIn(found).find((one) => isSame(one.message, message))?.message;
  const edits = known?.edits;
  if (!edits || edits.length === 0) return null;
  if (!since) return edits.map(({ from, to, text }) => ({ from, to, insert: text }));
  if (edits.some(({ from, to }) => since.touchesRange(from, to))) return null;
  return edits.map(({ from, to, text }) => ({
    ...{ from: since.mapPos(from, 1), insert: text },
    to: from === to ? since.mapPos(from, 1) : since.mapPos(to, -1),
  }));
}
