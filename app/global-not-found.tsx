import './globals.css';
import type { Metadata } from 'next';
import { Document, siteHead, siteViewport } from '#app/_document.tsx';
import { Frame } from '#app/_frame.tsx';
import { SearchField } from '#components/search/index.ts';
import { Link } from '#components/ui/link/link.tsx';
import { Numerals } from '#components/ui/number/numerals.tsx';
import { getModel } from '#lib/content/index.ts';
import { paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';

export const metadata: Metadata = { ...siteHead, title: `没有这个页面 | ${site.name}` };
export const viewport = siteViewport;

/**
 * What an address leads to that does not exist. A document of its own: a `not-found.tsx` would be drawn into
 * the data of every page (docs/decisions/028-built-once.md).
 */
export default async function NotFound() {
  const [newest] = (await getModel()).weeklies;
  return (
    <Document>
      <Frame at={null} search={false}>
        <div className="not-found wrap">
          <Numerals value="404" size="xl" />
          <h1 className="mt-8 text-[28px]/[42px]">第 404 期还没有出刊</h1>
          <p className="mt-2 max-w-[38em] text-ink-2">
            没有这个页面。{newest && `最近一期是 ${newest.date} 的。`}
            这个地址可能改过，也可能在聊天里断了一截；用标题里的词或 issue 编号搜一下。
          </p>
          <div className="mt-6 max-w-[640px]">
            <SearchField />
          </div>
          <p className="mt-5 flex gap-5">
            <Link className="link" href={paths.home}>
              回首页
            </Link>
            <Link className="link" href={paths.weeklies}>
              看刊历
            </Link>
          </p>
        </div>
      </Frame>
    </Document>
  );
}
