import { Link } from '#components/ui/link.tsx';
import { paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { contributeUrl, reportUrl } from './contribute.ts';
import { Brand } from './site-header.tsx';

const lists = [
  {
    title: '浏览',
    links: [
      { href: paths.weeklies, text: '全部周刊' },
      { href: paths.questions, text: '全部问答' },
      { href: paths.projects, text: '按项目' },
    ],
  },
  {
    title: '资料',
    links: [
      { href: paths.releases, text: '版本发布' },
      { href: paths.readings, text: '推荐阅读' },
      { href: paths.latestWeekly, text: '最近一期' },
    ],
  },
  {
    title: '参与',
    links: [
      { href: contributeUrl, text: '投稿' },
      { href: reportUrl(), text: '纠正一条回答' },
      { href: site.github, text: 'GitHub' },
    ],
  },
] as const;

/** What the site is, three short lists, the span of the archive. */
export function SiteFooter({ span }: { span: string }) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        <div>
          <Brand />
          <p className="mt-3.5 max-w-[34em]">
            SOFAStack 社区的问答周刊，整理自 GitHub
            issue、公众号留言与社区群的提问。搜索在你的浏览器里完成，本站不加载第三方脚本。
          </p>
        </div>
        <div className="footer-lists">
          {lists.map(({ title, links }) => (
            <section key={title}>
              <h2>{title}</h2>
              <ul>
                {links.map(({ href, text }) => (
                  <li key={href}>
                    <Link href={href}>{text}</Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <div className="footer-end">
          <span>{span}</span>
          <a href={site.community}>sofastack.tech</a>
        </div>
      </div>
    </footer>
  );
}
