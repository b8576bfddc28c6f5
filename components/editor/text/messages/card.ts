import { searchPanelOpen } from '@codemirror/search';
import { completionStatus } from '@codemirror/autocomplete';
import { type EditorView, type TooltipView, activateHover, hoverTooltip } from '@codemirror/view';
import { outlines } from '#components/ui/icon.tsx';
import type { Severity } from '#lib/site/message.ts';
import { textWords } from '#lib/words/areas/editor/text.ts';
import { words } from '#lib/words/dictionary.ts';
import type { TextHost } from '../host.ts';
import { mend } from './mend.ts';
import { type Shown, changesOf, messagesAt } from './state.ts';

/** Icons of the three degrees. */
const ICONS = { error: 'circle-alert', warning: 'triangle-alert', hint: 'info' } as const;
const SVG = 'http://www.w3.org/2000/svg';

function make(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

/** The word for how bad a message is. */
export function degreeOf(severity: Severity): string {
  const say = words(textWords);
  return { error: say.error, warning: say.warning, hint: say.hint }[severity];
}

function icon(severity: Severity): Element {
  const drawn = document.createElementNS(SVG, 'svg');
  drawn.setAttribute('viewBox', '0 0 24 24');
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', degreeOf(severity));
  drawn.setAttribute('class', `cm-icon cm-icon-${severity}`);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', outlines[ICONS[severity]]);
  drawn.append(path);
  return drawn;
}

function entry(view: EditorView, { message }: Shown, rulePath: TextHost['rulePath']): HTMLElement {
  const say = words(textWords);
  const rule = make('a', 'cm-rule', message.rule) as HTMLAnchorElement;
  rule.href = rulePath(message.rule);
  rule.target = '_blank';
  rule.rel = 'noopener';
  const remedy = make('small', 'cm-remedy', message.remedy, ` ${say.rule} `, rule);
  const row = make('div', 'cm-entry', icon(message.severity));
  row.append(make('div', 'cm-said', make('span', 'cm-problem', message.problem), remedy));
  if (changesOf(view.state, message)) {
    const button = make('button', 'cm-mend', say.mend) as HTMLButtonElement;
    button.type = 'button';
    button.addEventListener('click', () => {
      mend(view, message);
      view.focus();
    });
    row.append(button);
  }
  return row;
}

function card(
  view: EditorView,
  shown: readonly Shown[],
  rulePath: TextHost['rulePath'],
): TooltipView {
  const dom = make('div', 'cm-card');
  dom.append(...shown.map((one) => entry(view, one, rulePath)));
  return { dom };
}

/** Cards under the words that messages are about; they open by the mouse, or by {@link openCard}. */
export function cards(rulePath: TextHost['rulePath']) {
  return hoverTooltip(
    (view, pos, side) => {
      if (completionStatus(view.state) === 'active' || view.compositionStarted) return null;
      const shown = messagesAt(view.state, pos).filter(
        ({ from, to }) => from === to || (side < 0 ? from < pos : pos < to || from === pos),
      );
      const [first] = shown;
      if (!first) return null;
      return {
        ...{ pos: first.from, end: Math.max(...shown.map(({ to }) => to)), above: false },
        create: () => card(view, shown, rulePath),
      };
    },
    { hideOn: ({ docChanged }) => docChanged },
  );
}

/** Opens the card of the messages at a point; it closes with the next key that does anything. */
export function openCard(view: EditorView, at: number): void {
  activateHover(view, at, 1, {
    until: (transaction) =>
      transaction.docChanged ||
      transaction.selection !== undefined ||
      completionStatus(transaction.state) === 'active' ||
      searchPanelOpen(transaction.state) !== searchPanelOpen(transaction.startState),
  });
}
