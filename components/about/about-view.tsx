import type { ReactNode } from 'react';
import { reportUrl } from '#lib/site/addresses.ts';
import { Count } from '#components/ui/number/count.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';

interface AboutViewProps {
  /** What the archive holds, counted at build. */
  counts: { value: number; unit: string }[];
  /** `2019-07-19 至 2023-10-06，共 193 期`. */
  span: string;
  /** A question and how one would quote it. */
  example: { url: string; address: string; citation: string } | null;
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="about-part">
      <SectionHead id={id}>{title}</SectionHead>
      <div className="prose about-text">{children}</div>
    </section>
  );
}

/** 关于: what this is, how a question gets in, how a weekly is made, how to cite, licences. */
export function AboutView({ counts, span, example }: AboutViewProps) {
  return (
    <>
      <PageHead title="关于">SOFAStack 社区的问答周刊：问过的问题，不必再问一遍。</PageHead>
      <div className="with-aside about">
        <div>
          <What />
          <Contribute />
          <Making />
          <Cite example={example} />
          <Licences />
        </div>
        <aside aria-label="数字">
          <div className="about-counts">
            {counts.map(({ value, unit }) => (
              <Count key={unit} value={value} unit={unit} size="m" />
            ))}
          </div>
          <p className="caption mt-4">{span}</p>
          <p className="mt-4">
            <Link className="link" href={paths.stats}>
              看统计
            </Link>
          </p>
        </aside>
      </div>
    </>
  );
}

function What() {
  return (
    <Part id="what" title="这是什么">
      <p>
        SOFA Weekly 把社区里有人答过的问题收进周刊：来自 GitHub
        issue、公众号留言与社区群，连同当周的版本发布、推荐文章、会议与新手任务。
      </p>
      <p>
        这个网站让每条问答都有自己的一页，可以
        <Link className="link" href={paths.search}>
          搜索
        </Link>
        ，也可以按
        <Link className="link" href={paths.weeklies}>
          年份
        </Link>
        、
        <Link className="link" href={paths.projects}>
          项目
        </Link>
        浏览。本站不加载第三方脚本。
      </p>
      <h3>搜了什么，谁知道</h3>
      <p>
        搜索在你的浏览器里完成。搜的词写在地址的 <code>#</code>{' '}
        之后，浏览器不会把这一段发出去；打开结果、带去要标出的词，也是如此。最近搜过的词只记在这台设备上，可以清除。
      </p>
      <p>
        词会发到本站服务器的只有两种情形：从 <code>/search/?q=…</code>{' '}
        这样的地址进来（浏览器自带的搜索框、别处的链接，以及脚本没有运行时本站自己的搜索框），词在这一次请求里；刊物多到浏览器不宜全部载入，而本站又由服务器提供时，停下打字后词会发给{' '}
        <code>/api/search</code>，去查更早的年份。点“到 GitHub 提问”，词会带进 GitHub 的表单。
      </p>
    </Part>
  );
}

function Contribute() {
  return (
    <Part id="contribute" title="问题怎样进来">
      <p>
        填一张表、在浏览器里写一个文件，或在自己的机器上写，三条路都在
        <Link className="link" href={paths.contribute}>
          投稿
        </Link>
        页，各点一下就开始。编辑核对以后，周五合进当期周刊。
      </p>
      <p>
        每条问答下面都有「答案不对」；也可以直接
        <OutLink href={reportUrl()}>写一个纠正</OutLink>。
      </p>
    </Part>
  );
}

const made =
  '一期是一个 MDX 文件：问答、发布、阅读、会议各有标签，内容里没有代码。检查通过后，' +
  '网站由它们生成周刊、问答、项目、统计各页与搜索数据，没有数据库。';

function Making() {
  return (
    <Part id="making" title="一期周刊怎样做出来">
      <p>{made}</p>
      <p>期号按日期排出，最早的一期是第 1 期。条数、计数与“此后发布”等，都在生成网站时重新算过。</p>
    </Part>
  );
}

function Cite({ example }: Pick<AboutViewProps, 'example'>) {
  return (
    <Part id="cite" title="怎样引用">
      <p>每期周刊、每条问答都有固定地址，可以长期引用；周刊页里的每一条另有锚点。</p>
      {example && (
        <p>
          例如：
          <Link className="link" href={example.url}>
            {example.citation}
          </Link>
          <br />
          <code>{example.address}</code>
        </p>
      )}
    </Part>
  );
}

function Licences() {
  return (
    <Part id="licence" title="许可">
      <p>
        本站的代码和周刊的文字以
        <OutLink href={`${site.repository}/blob/main/LICENSE`}>Apache License 2.0</OutLink>
        发布。推荐阅读里的文章不在本站：这里只列标题与链接，文章归各自的作者。
      </p>
    </Part>
  );
}
