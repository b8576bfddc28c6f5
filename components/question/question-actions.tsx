import { reportUrl } from '#lib/site/addresses.ts';
import { Icon } from '#components/ui/icon.tsx';
import { JoinedIcon } from '#components/ui/joined-icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { questionPath } from '#lib/site/paths.ts';

/** Quiet actions under a question. */
export function QuestionActions({ id, ownPage }: { id: string; ownPage: boolean }) {
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
      <a href={reportUrl(id)}>
        <Icon name="flag" />
        指出问题
      </a>
    </div>
  );
}
