import { Icon } from '#components/ui/icon.tsx';
import type { SaveState } from '#lib/editor/drafts/types.ts';
import type { Writing } from '#lib/editor/types.ts';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { words } from '#lib/words/dictionary.ts';
import type { Counts } from '../counts.ts';
import { PartIcon } from '../icon.tsx';
import { DraftState } from './draft-state.tsx';
import { Kinds } from './kinds.tsx';

interface KindBarProps {
  writing: Writing;
  onWriting: (writing: Writing) => void;
  saving: SaveState;
  /** The whole text, where it can only be copied. */
  text: () => string;
  counts: Counts;
  /** Id of the list of messages. */
  listId: string;
  /** Null where there is one way only. */
  view: 'form' | 'text' | null;
  onView: (view: 'form' | 'text') => void;
  /** Set while what is sent is shown: nothing but kind and draft stays. */
  isSending: boolean;
  /** While errors are left it leads to the first of them. */
  onSend: () => void;
}

/** The bar that stays: what is written, whether it is kept, what is wrong with it, and sending it. */
export function KindBar(props: KindBarProps) {
  const { writing, onWriting, saving, text, counts, listId, isSending } = props;
  return (
    <div className="edit-bar">
      <div className="wrap">
        <Kinds writing={writing} onWriting={onWriting} />
        <DraftState saving={saving} text={text} />
        {!isSending && (
          <>
            <CountsLink counts={counts} listId={listId} />
            <div className="edit-bar-right">
              <Views view={props.view} onView={props.onView} />
              <SendButton {...props} />
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function CountsLink({ counts, listId }: Pick<KindBarProps, 'counts' | 'listId'>) {
  const { errors, warnings, hints } = counts;
  if (errors + warnings + hints === 0) return null;
  return (
    <a className="edit-counts" href={`#${listId}`} aria-label={words(partsWords).counts(counts)}>
      {errors > 0 && (
        <span>
          <Icon name="circle-alert" className="edit-error" />
          {errors}
        </span>
      )}
      {warnings > 0 && (
        <span>
          <Icon name="triangle-alert" className="edit-warning" />
          {warnings}
        </span>
      )}
      {hints > 0 && (
        <span>
          <Icon name="info" className="edit-hint" />
          {hints}
        </span>
      )}
    </a>
  );
}

function Views({ view, onView }: Pick<KindBarProps, 'view' | 'onView'>) {
  const say = words(partsWords);
  if (view === null) return null;
  return (
    <div className="edit-views" role="group" aria-label={say.mode}>
      {(['form', 'text'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={one === view} onClick={() => onView(one)}>
          {one === 'form' ? say.form : say.text}
        </button>
      ))}
    </div>
  );
}

const whyId = 'edit-why-blocked';

/** Stays in reach while errors are left: a press then leads to the first of them. */
function SendButton({ counts: { errors }, onSend }: KindBarProps) {
  const say = words(partsWords);
  const isBlocked = errors > 0;
  return (
    <>
      <button
        type="button"
        className="button button-primary button-small edit-send-button"
        aria-disabled={isBlocked}
        aria-describedby={isBlocked ? whyId : undefined}
        onClick={onSend}
      >
        <PartIcon name="git-pull-request" />
        {say.send}
      </button>
      {isBlocked && (
        <span className="sr-only" id={whyId}>
          {say.blocked(errors)}
        </span>
      )}
    </>
  );
}
