import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { words } from '#lib/words/dictionary.ts';
import { rovingKeys } from '../roving.ts';

const TABS = ['write', 'preview', 'messages'] as const;

/** What a phone shows one of. */
export type PhoneTab = (typeof TABS)[number];

interface PhoneTabsProps {
  tab: PhoneTab;
  onTab: (tab: PhoneTab) => void;
  /** Ids of what each shows; the tab of one has the id `<panel>-tab`, by which the panel is labelled. */
  panels: Readonly<Record<PhoneTab, string>>;
  /** Messages that there are. */
  count: number;
}

/** The row is level: keys that scroll stay the page's. */
const isAcross = (key: string): boolean => key !== 'ArrowDown' && key !== 'ArrowUp';

/** Writing, preview or messages, where there is no room for all of them. */
export function PhoneTabs({ tab, onTab, panels, count }: PhoneTabsProps) {
  const say = words(partsWords);
  const names = { write: say.write, preview: say.preview, messages: say.messages };
  const onKeyDown = rovingKeys(TABS, tab, onTab, isAcross);
  return (
    <div className="edit-tabs" role="tablist" aria-label={say.editor} onKeyDown={onKeyDown}>
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`${panels[one]}-tab`}
          aria-controls={panels[one]}
          aria-selected={one === tab}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onTab(one)}
        >
          {names[one]}
          {one === 'messages' && count > 0 && <b>({count})</b>}
        </button>
      ))}
    </div>
  );
}
