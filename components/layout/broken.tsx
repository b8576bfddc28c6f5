import { Link } from '#components/ui/link/link.tsx';
import { reportUrl } from '#lib/site/addresses.ts';
import { paths } from '#lib/site/paths.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { words } from '#lib/words/dictionary.ts';

/** What a reader is told where a page's scripts have failed. @param onRetry shows the page again. */
export function Broken({ onRetry }: { onRetry: () => void }) {
  const say = words(frameWords);
  return (
    <div className="not-found wrap" role="alert">
      <h1 className="text-[28px]/[42px]">{say.broken}</h1>
      <p className="mt-2 max-w-[38em] text-ink-2">{say.brokenMore}</p>
      <p className="mt-6 flex flex-wrap items-center gap-5">
        <button type="button" className="button button-primary" onClick={onRetry}>
          {say.retry}
        </button>
        <Link className="link" href={paths.home}>
          {say.toHome}
        </Link>
        <a className="link" href={reportUrl()}>
          {say.tellUs}
        </a>
      </p>
    </div>
  );
}
