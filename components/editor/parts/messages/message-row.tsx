import { Icon, type IconName } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import type { EditorMessage } from '#lib/editor/types.ts';
import type { Severity } from '#lib/site/message.ts';
import { rulePath } from '#lib/site/paths.ts';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';

const ICONS: Readonly<Record<Severity, IconName>> = {
  error: 'circle-alert',
  warning: 'triangle-alert',
  hint: 'info',
};

interface MessageRowProps {
  message: EditorMessage;
  /** Name of a field, or line and column. */
  place: string;
  onGo: () => void;
  onMend: () => void;
}

/** One message: the sentence leads to its place, the remedy stands below it. */
export function MessageRow({ message, place, onGo, onMend }: MessageRowProps) {
  const say = words(partsWords);
  const degree = { error: say.error, warning: say.warning, hint: say.hint };
  const { severity, problem, remedy, rule, edits } = message;
  return (
    <li className="edit-message">
      <Icon name={ICONS[severity]} className={`edit-${severity}`} />
      <div>
        <button type="button" className="edit-message-go" onClick={onGo}>
          <span className="sr-only">{say.degree(degree[severity])}</span>
          <span lang={passageLang(problem)}>{problem}</span>
        </button>{' '}
        <span className="edit-message-place">{place}</span>
        <p className="edit-message-remedy">
          <span lang={passageLang(remedy)}>{remedy}</span>{' '}
          <Link
            className="link"
            href={rulePath(rule)}
            target="_blank"
            rel="noopener"
            aria-label={say.ruleOf(rule)}
          >
            {say.rule}
          </Link>
        </p>
      </div>
      {edits !== null && (
        <button
          type="button"
          className="edit-mend"
          aria-label={say.mendThis(problem)}
          onClick={onMend}
        >
          {say.mend}
        </button>
      )}
    </li>
  );
}
