import { completionStatus } from '@codemirror/autocomplete';
import {
  history,
  historyKeymap,
  indentWithTab,
  moveLineDown,
  moveLineUp,
  standardKeymap,
} from '@codemirror/commands';
import {
  Language,
  codeFolding,
  defineLanguageFacet,
  foldGutter,
  foldKeymap,
  indentUnit,
} from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { type Extension, Prec } from '@codemirror/state';
import {
  EditorView,
  closeHoverTooltips,
  hasHoverTooltips,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  tooltips,
} from '@codemirror/view';
import { textWords } from '#lib/words/areas/editor/text.ts';
import { words } from '#lib/words/dictionary.ts';
import { folds } from './grammar/fold.ts';
import { grammar } from './grammar/grammar.ts';
import type { TextHost } from './host.ts';
import { completion } from './input/completion.ts';
import { paste } from './input/paste.ts';
import { highlighting } from './looks/highlight.ts';
import { phrases } from './looks/phrases.ts';
import { theme } from './looks/theme.ts';
import { messages } from './messages/go.ts';

/** How long Esc frees the key Tab, in milliseconds; any other key takes it back. */
const FREE_TAB = 60_000;
/** Height of the page's bar, which stays above the text. */
const BAR = 56;
/** How far from the ends of the window a caret is kept. */
const MARGINS = { top: BAR + 24, bottom: 24 };

const portal = new Language(defineLanguageFacet(), grammar, [], 'mdx');

/** Esc closes a card; and then frees Tab, so that nobody is caught in the text. */
function leave(view: EditorView): boolean {
  if (hasHoverTooltips(view.state)) view.dispatch({ effects: closeHoverTooltips });
  // Behind CodeMirror itself, which frees it for two seconds.
  setTimeout(() => view.setTabFocusMode(FREE_TAB));
  return false;
}

function foldMarker(isOpen: boolean): HTMLElement {
  const marker = document.createElement('span');
  marker.className = isOpen ? 'cm-fold' : 'cm-fold cm-fold-closed';
  marker.textContent = isOpen ? '⌄' : '›';
  const say = words(textWords);
  marker.title = isOpen ? say.fold : say.unfold;
  return marker;
}

function invisible(code: number): HTMLElement {
  const shown = document.createElement('span');
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  shown.className = 'cm-specialChar';
  shown.textContent = '•';
  shown.title = words(textWords).invisible(name);
  shown.setAttribute('aria-label', shown.title);
  return shown;
}

/**
 * What is typed over a selection. A browser that does it carries the look of several lines along as an inline style,
 * which the page's policy refuses.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput({ inputType, data, isComposing }, view) {
    const { state } = view;
    if (inputType !== 'insertText' || data === null || isComposing || view.compositionStarted)
      return false;
    if (state.readOnly || state.selection.main.empty) return false;
    view.dispatch(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    // The browser's own is stopped by it.
    return true;
  },
});

/**
 * Keeps the caret clear of the page's bar, and what opens over the text within what is seen of it. Where something
 * opens there are no margins: CodeMirror would take them off the text as well, and hide the lists and cards
 * of its first lines.
 */
const room: Extension = [
  EditorView.scrollMargins.of(({ state }) =>
    completionStatus(state) === 'active' || hasHoverTooltips(state) ? null : MARGINS,
  ),
  tooltips({
    tooltipSpace({ dom }) {
      const { clientWidth, clientHeight } = dom.ownerDocument.documentElement;
      return { top: BAR, left: 8, right: clientWidth - 8, bottom: clientHeight };
    },
  }),
];

/** Keys that belong to the page around the editor. */
function pageKeys(act: { save: () => void; send: () => void }): Extension {
  const doing = (what: () => void) => () => {
    what();
    return true;
  };
  return Prec.high(
    keymap.of([
      { key: 'Mod-s', run: doing(act.save), preventDefault: true },
      { key: 'Mod-Enter', run: doing(act.send), preventDefault: true },
      { key: 'Escape', run: leave },
    ]),
  );
}

/** All that the editor of text can do. @param described id of the element that says its keys. */
export function extensions(
  host: TextHost,
  act: { save: () => void; send: () => void },
  described: string,
): Extension {
  return [
    ...[phrases(), theme, portal, highlighting, folds, completion(host), paste(host)],
    ...[pageKeys(act), typedOver],
    messages(host),
    ...[lineNumbers(), foldGutter({ markerDOM: foldMarker }), codeFolding()],
    ...[highlightActiveLine(), highlightActiveLineGutter()],
    highlightSpecialChars({ render: invisible }),
    ...[history(), search({ top: true }), indentUnit.of('  '), EditorView.lineWrapping],
    room,
    EditorView.contentAttributes.of({
      ...{ 'aria-label': host.label, 'aria-describedby': described },
      ...{ autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false' },
    }),
    keymap.of([
      ...searchKeymap,
      ...historyKeymap,
      ...foldKeymap,
      { key: 'Alt-ArrowUp', run: moveLineUp },
      { key: 'Alt-ArrowDown', run: moveLineDown },
      ...standardKeymap,
      indentWithTab,
    ]),
  ];
}
