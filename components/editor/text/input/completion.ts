import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  acceptCompletion,
  autocompletion,
  completionStatus,
  currentCompletions,
  selectedCompletionIndex,
  setSelectedCompletion,
  snippet,
} from '@codemirror/autocomplete';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { type Completions, completionsAt } from '#lib/editor/complete/complete.ts';
import type { Offer } from '#lib/editor/complete/offers.ts';
import { textWords } from '#lib/words/areas/editor/text.ts';
import { words } from '#lib/words/dictionary.ts';
import type { TextHost } from '../host.ts';
import { hueOf } from '../looks/hue.ts';

/** An offer in the list of the editor. */
interface Option extends Completion {
  offer: Offer;
  /** Something was typed for it, or it was asked for: Enter takes it without an arrow. */
  isMeant: boolean;
}

/** A tag has no more lines than this. */
const MOST_LINES = 20;
/** The head of a file is no longer than this. */
const LONGEST_HEAD = 4000;

/** Whether it is worth reading the text: most keys are typed in prose. */
function mayComplete({ doc }: EditorState, at: number): boolean {
  const line = doc.lineAt(at);
  const before = line.text.slice(0, at - line.from);
  if (before.includes('<') || before.startsWith('## ')) return true;
  if (
    at < LONGEST_HEAD &&
    doc.line(1).text.startsWith('---') &&
    /^[a-z]*(?:: ?\w*)?$/.test(before)
  ) {
    return true;
  }
  for (let number = line.number - 1; number > Math.max(0, line.number - MOST_LINES); number -= 1) {
    const { text } = doc.line(number);
    if (text.trim() === '') return false;
    if (text.trimStart().startsWith('<')) return !text.includes('>');
  }
  return false;
}

function optionsOf({ offers, typed }: Completions, inside: string, isExplicit: boolean): Option[] {
  const say = words(textWords);
  return offers.map((offer) => ({
    ...{ offer, label: offer.label, type: offer.kind, isMeant: isExplicit || typed !== '' },
    detail: offer.detail ?? say.meaning(offer.label, inside),
    apply: offer.hasStops ? snippet(offer.text) : offer.text,
  }));
}

function sourceOf(host: TextHost) {
  return async ({
    state,
    pos,
    explicit,
    view,
  }: CompletionContext): Promise<CompletionResult | null> => {
    if (view?.compositionStarted || (!explicit && !mayComplete(state, pos))) return null;
    const text = state.doc.toString();
    const found = await completionsAt(text, pos, host);
    if (!found) return null;
    const [, inside = ''] =
      /<(\w+)(?!\w)[^<]*$/.exec(text.slice(Math.max(0, pos - 500), pos)) ?? [];
    return {
      from: found.from,
      to: found.to,
      options: optionsOf(found, inside, explicit),
      filter: false,
    };
  };
}

/** The dot of a project before its slug, as everywhere on the site. */
function dot(completion: Completion): Node | null {
  const { offer } = completion as Option;
  if (offer.kind !== 'project') return null;
  const drawn = document.createElement('span');
  drawn.className = 'cm-project';
  drawn.style.backgroundColor = hueOf(offer.label);
  return drawn;
}

/** The first offer is chosen at once where something was typed for it; otherwise an arrow chooses. */
const chooseFirst = EditorView.updateListener.of(({ view, state }) => {
  const isChosen = selectedCompletionIndex(state) !== null;
  if (isChosen || completionStatus(state) !== 'active') return;
  const [first] = currentCompletions(state);
  if (!(first as Option | undefined)?.isMeant) return;
  // Not within the update that brought the list.
  queueMicrotask(() => {
    if (view.compositionStarted || currentCompletions(view.state)[0] !== first) return;
    if (selectedCompletionIndex(view.state) === null) {
      view.dispatch({ effects: setSelectedCompletion(0) });
    }
  });
});

/** Completions of components, attributes, values, sections and the head, as `lib/editor/complete` finds them. */
export function completion(host: TextHost): Extension {
  return [
    autocompletion({
      override: [sourceOf(host)],
      selectOnOpen: false,
      icons: false,
      addToOptions: [{ render: dot, position: 20 }],
      // Behind an attribute or a key its values follow.
      activateOnCompletion: ({ type }) => type === 'attribute' || type === 'key',
    }),
    keymap.of([{ key: 'Tab', run: acceptCompletion }]),
    chooseFirst,
  ];
}
