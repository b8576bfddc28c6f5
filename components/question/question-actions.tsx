import { followUpUrl, reportUrl } from '#lib/site/addresses.ts';
import type { Question } from '#lib/content/types.ts';
import { Icon } from '#components/ui/icon.tsx';
import { JoinedIcon } from '#components/ui/joined-icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { questionPath } from '#lib/site/paths.ts';

/** Quiet actions under a question. */
export function QuestionActions({ question, ownPage }: { question: Question; ownPage: boolean }) {
  const { id, title, project } = question;
  return (
    <div className="actions">
      <Link href={questionPath(id)} data-permalink className={ownPage ? 'hidden' : undefined}>
        <JoinedIcon name="arrow-right" />
        单独打开
      </Link>
      <button type="button" className="needs-script" data-copy="link">
        <Icon name="link" />
        复制链接
      </button>
      <button type="button" className="needs-script" data-copy="question">
        <Icon name="copy" />
        复制问答
      </button>
      <a href={ownPage ? reportUrl(id, title) : reportUrl(id)}>
        <Icon name="flag" />
        答案不对
      </a>
      {ownPage && (
        <a href={followUpUrl(id, title, project)}>
          <Icon name="corner-down-right" />
          追问
        </a>
      )}
    </div>
  );
}
