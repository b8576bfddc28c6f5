import { EditorView } from '@codemirror/view';

const POP = {
  border: '1px solid var(--color-line-2)',
  borderRadius: 'var(--radius-2)',
  background: 'var(--color-surface)',
  boxShadow: 'var(--shadow-pop)',
  color: 'var(--color-ink)',
  fontFamily: 'var(--font-sans)',
  fontSize: '14px',
  lineHeight: '22px',
};
/** As high as a finger. */
const TALL = '44px';
const WIDE = '@media (min-width: 1024px)';
const FORCED = '@media (forced-colors: active)';

/** The text itself and what stands beside it. */
const page = EditorView.theme({
  '&': {
    color: 'var(--color-ink)',
    background: 'var(--color-surface)',
    // The frame is the place around it, which is there before the editor.
    borderRadius: 'inherit',
  },
  '&.cm-focused': { outline: '2px solid var(--color-accent)', outlineOffset: '-1px' },
  // 16 px: telephones zoom in on less.
  '.cm-scroller': { fontFamily: 'var(--font-mono)', fontSize: '16px', lineHeight: '28px' },
  '.cm-content': {
    caretColor: 'var(--color-accent)',
    padding: '12px 0',
    minHeight: '320px',
    textAutospace: 'no-autospace',
  },
  '.cm-line': { padding: '0 12px 0 4px' },
  '.cm-gutters': {
    background: 'transparent',
    border: '0',
    color: 'var(--color-ink-3)',
    fontSize: '12px',
  },
  '.cm-gutters.cm-gutters-before': { borderRightWidth: '0' },
  '.cm-dots': { width: '16px', cursor: 'pointer' },
  '.cm-dots .cm-gutterElement': { display: 'grid', placeItems: 'start center' },
  '.cm-dot': {
    width: '6px',
    height: '6px',
    marginTop: '11px',
    borderRadius: '50%',
    background: 'currentColor',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '22px', padding: '0 2px 0 0' },
  '.cm-line-error': { color: 'var(--color-err)', fontWeight: '600' },
  '.cm-line-warning': { color: 'var(--color-warn)', fontWeight: '600' },
  '.cm-line-hint': { color: 'var(--color-accent)' },
  '.cm-activeLine, .cm-activeLineGutter': {
    background: 'color-mix(in srgb, var(--color-accent-soft) 60%, transparent)',
  },
  '.cm-content ::selection': {
    background: 'color-mix(in srgb, var(--color-accent) 24%, transparent)',
  },
  '.cm-foldGutter': { display: 'none' },
  '.cm-fold': { cursor: 'pointer', opacity: '0', padding: '0 3px' },
  '.cm-gutters:hover .cm-fold, .cm-activeLineGutter .cm-fold, .cm-fold-closed': { opacity: '1' },
  '.cm-foldPlaceholder': {
    border: '1px solid var(--color-line-2)',
    background: 'var(--color-sunken)',
    color: 'var(--color-ink-2)',
    margin: '0 4px',
    padding: '0 6px',
  },
  '.cm-specialChar': { color: 'var(--color-err)' },
  '.cm-snippetField': { background: 'var(--color-accent-soft)' },
  [WIDE]: {
    '.cm-scroller': { fontSize: '13.5px', lineHeight: '26px' },
    '.cm-dot': { marginTop: '10px' },
    '.cm-dots': { width: '20px' },
    '.cm-line': { paddingRight: '16px' },
    '.cm-foldGutter': { display: 'flex', minWidth: '16px' },
  },
});

/** Messages: wavy lines and cards. */
const messages = EditorView.theme({
  '.cm-found': {
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationThickness: '1px',
    textUnderlineOffset: '5px',
    textDecorationSkipInk: 'none',
  },
  '.cm-found-error': { textDecorationColor: 'var(--color-err)' },
  '.cm-found-warning': { textDecorationColor: 'var(--color-warn)' },
  '.cm-found-hint': { textDecorationColor: 'var(--color-accent)' },
  '.cm-tooltip': { border: '0', background: 'none', zIndex: '40' },
  '.cm-card': { ...POP, maxWidth: 'min(440px, calc(100vw - 32px))', marginTop: '2px' },
  '.cm-entry': {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr) auto',
    gap: '10px',
    alignItems: 'start',
    padding: '10px 8px 10px 12px',
  },
  '.cm-entry + .cm-entry': { borderTop: '1px solid var(--color-line)' },
  '.cm-icon': {
    width: '18px',
    height: '18px',
    marginTop: '2px',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '2',
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  '.cm-icon-error': { color: 'var(--color-err)' },
  '.cm-icon-warning': { color: 'var(--color-warn)' },
  '.cm-icon-hint': { color: 'var(--color-accent)' },
  '.cm-problem, .cm-remedy': { display: 'block', overflowWrap: 'anywhere' },
  '.cm-remedy': { fontSize: '13px', lineHeight: '20px', color: 'var(--color-ink-2)' },
  '.cm-rule': { color: 'var(--color-accent)', textUnderlineOffset: '0.25em' },
  '.cm-mend': {
    minHeight: '44px',
    marginTop: '-11px',
    padding: '0 8px',
    border: '0',
    borderRadius: '6px',
    background: 'none',
    font: '600 13px/20px var(--font-sans)',
    color: 'var(--color-accent)',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
  },
  '.cm-mend:hover': { background: 'var(--color-accent-soft)' },
  '.cm-mend:focus-visible, .cm-rule:focus-visible': { outline: '2px solid var(--color-accent)' },
  [WIDE]: { '.cm-mend': { minHeight: '32px', marginTop: '-5px' } },
  [FORCED]: { '.cm-card': { boxShadow: 'none' } },
});

/** The list of completions. */
const completions = EditorView.theme({
  '.cm-tooltip.cm-tooltip-autocomplete': { ...POP, padding: '4px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    minWidth: 'min(296px, calc(100vw - 48px))',
    maxWidth: 'min(440px, calc(100vw - 48px))',
    maxHeight: '204px',
    fontFamily: 'inherit',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minHeight: '44px',
    padding: '0 10px',
    borderRadius: '6px',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--color-accent-soft)',
    color: 'var(--color-ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete::after': {
    content: 'var(--edit-choose)',
    display: 'block',
    marginTop: '4px',
    padding: '0 10px',
    borderTop: '1px solid var(--color-line)',
    fontSize: '12.5px',
    lineHeight: '32px',
    color: 'var(--color-ink-3)',
  },
  '.cm-project': { flex: 'none', width: '7px', height: '7px', borderRadius: '50%' },
  '.cm-completionLabel': { flex: 'none', font: '600 13px/20px var(--font-mono)' },
  '.cm-completionDetail': {
    minWidth: '0',
    marginLeft: 'auto',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontStyle: 'normal',
    fontSize: '13px',
    color: 'var(--color-ink-2)',
  },
  [WIDE]: { '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { minHeight: '34px' } },
  [FORCED]: {
    '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
      forcedColorAdjust: 'none',
      background: 'Highlight',
      color: 'HighlightText',
    },
  },
});

/** Finding and replacing. */
const find = EditorView.theme({
  '.cm-panels': {
    background: 'var(--color-surface)',
    color: 'var(--color-ink)',
    fontFamily: 'var(--font-sans)',
    fontSize: '13px',
    borderRadius: 'var(--radius-3) var(--radius-3) 0 0',
    zIndex: '20',
  },
  // Below the page's own bar, which stays.
  '.cm-panels-top': { top: '56px', borderBottom: '1px solid var(--color-line)' },
  // Rows: what is searched for and where to go, how, and what is put in its place.
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '12px 52px 12px 12px',
    lineHeight: '20px',
  },
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search :is(.cm-textfield, .cm-button, label, [type=checkbox])': { margin: '0' },
  '.cm-panel.cm-search::after': {
    content: '""',
    order: '1',
    flexBasis: '100%',
    marginTop: '-8px',
  },
  '.cm-panel.cm-search [name^=replace]': { order: '2' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: TALL,
    fontSize: '13px',
  },
  '.cm-panel.cm-search [type=checkbox]': {
    width: '16px',
    height: '16px',
    accentColor: 'var(--color-accent)',
  },
  '.cm-panel.cm-search .cm-textfield, .cm-dialog .cm-textfield': {
    boxSizing: 'border-box',
    flex: '1 1 120px',
    minWidth: '0',
    maxWidth: '260px',
    height: TALL,
    padding: '0 10px',
    border: '1px solid var(--color-edge)',
    borderRadius: '6px',
    background: 'var(--color-surface)',
    color: 'var(--color-ink)',
    fontFamily: 'inherit',
    fontSize: '16px',
  },
  '.cm-panel .cm-button': {
    height: TALL,
    padding: '0 10px',
    border: '1px solid var(--color-line-2)',
    borderRadius: '6px',
    background: 'var(--color-sunken)',
    color: 'var(--color-ink)',
    fontFamily: 'inherit',
    fontSize: '13px',
    cursor: 'pointer',
  },
  '.cm-panel .cm-button:hover': { borderColor: 'var(--color-edge)' },
  '.cm-panel.cm-search [name=close]': {
    ...{ top: '12px', right: '4px', width: TALL, height: TALL },
    ...{ color: 'var(--color-ink-2)', fontSize: '20px', cursor: 'pointer' },
  },
  '.cm-panel :is(input, button):focus-visible': {
    outline: '2px solid var(--color-accent)',
    outlineOffset: '1px',
  },
  '.cm-searchMatch': { background: 'var(--color-mark)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--color-accent)' },
  [WIDE]: {
    '.cm-panel.cm-search :is(label, [name=close]), .cm-panel .cm-button': { height: '32px' },
    '.cm-panel.cm-search [name=close]': { right: '8px', width: '32px' },
    '.cm-panel.cm-search .cm-textfield, .cm-dialog .cm-textfield': {
      height: '32px',
      fontSize: '14px',
    },
  },
});

/** How the editor looks: by the tokens of the page, so light and dark come of themselves. */
export const theme = [page, messages, completions, find];
