import { followUpUrl, reportUrl } from '#lib/site/addresses.ts';
import type { Question } from '#lib/content/types.ts';
import { Icon } from '#components/ui/icon.tsx';
import { JoinedIcon } from '#components/ui/joined-icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { SaveButton } from '#components/ui/save-button.tsx';
import { ShareButton } from '#components/ui/share-button.tsx';
import { questionWords } from '#lib/words/areas/question.tsx';
import { words } from '#lib/words/dictionary.ts';
import { questionPath } from '#lib/site/paths.ts';

interface QuestionActionsProps {
  question: Question;
  /** Newsletter, date and issue, for quoting it. */
  citation: string;
  /** Its own page quotes it beside it, and has no need to lead to itself. */
  ownPage: boolean;
}

/**
 * Quiet actions under a question, five on a phone: where the device has a share sheet, that stands in the
 * place of 复制链接 there.
 */
export function QuestionActions({ question, citation, ownPage }: QuestionActionsProps) {
  const say = words(questionWords);
  const { id, title, project } = question;
  return (
    <div className="actions" data-title={title} data-source={citation}>
      <Link href={questionPath(id)} data-permalink className={ownPage ? 'hidden' : undefined}>
        <JoinedIcon name="arrow-right" />
        {say.open}
      </Link>
      <button type="button" className="needs-script" data-copy="link">
        <Icon name="link" />
        {say.copyLink}
      </button>
      <ShareButton />
      <SaveButton />
      {!ownPage && (
        <button type="button" className="needs-script" data-copy="quotation">
          <Icon name="copy" />
          {say.copyQuotation}
        </button>
      )}
      <button type="button" className="needs-script" data-copy="markdown">
        <Icon name="copy" />
        {say.copyMarkdown}
      </button>
      <a href={ownPage ? reportUrl(id, title) : reportUrl(id)}>
        <Icon name="flag" />
        {say.report}
      </a>
      {ownPage && (
        <a href={followUpUrl(id, title, project)}>
          <Icon name="corner-down-right" />
          {say.askOn}
        </a>
      )}
    </div>
  );
}
