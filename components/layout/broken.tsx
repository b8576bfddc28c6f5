import { Link } from '#components/ui/link/link.tsx';
import { reportUrl } from '#lib/site/addresses.ts';
import { paths } from '#lib/site/paths.ts';

/** What a reader is told where a page's scripts have failed. @param onRetry shows the page again. */
export function Broken({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="not-found wrap" role="alert">
      <h1 className="text-[28px]/[42px]">这一页出错了</h1>
      <p className="mt-2 max-w-[38em] text-ink-2">
        页面的脚本中途停了，内容没有丢。再试一次；还是不行，告诉我们这一页的地址。
      </p>
      <p className="mt-6 flex flex-wrap items-center gap-5">
        <button type="button" className="button button-primary" onClick={onRetry}>
          再试一次
        </button>
        <Link className="link" href={paths.home}>
          回首页
        </Link>
        <a className="link" href={reportUrl()}>
          告诉我们
        </a>
      </p>
    </div>
  );
}
