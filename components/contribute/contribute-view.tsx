import type { ReactNode } from 'react';
import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { Numerals } from '#components/ui/number/numerals.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { NextKind } from '#lib/content/types.ts';
import { formUrl, reportUrl } from '#lib/site/addresses.ts';
import { paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { longDate, weekdayName } from '#lib/text/dates.ts';

interface ContributeViewProps {
  /** Friday on which the coming weekly is to appear. */
  date: string;
  /** GitHub's editor with a file to fill in, by kind. */
  files: Readonly<Partial<Record<NextKind, string>>>;
}

interface Kind {
  kind: NextKind;
  title: string;
  says: string;
  /** GitHub's form for it; null where there is none. */
  form: string | null;
}

/** What can be sent, in the order of a weekly. */
const KINDS: readonly Kind[] = [
  {
    ...{ kind: 'question', title: '一条问答' },
    says: '你遇到过、别人也会遇到的问题。有答案最好，没有也行，编辑去问维护者。',
    form: formUrl('question'),
  },
  {
    ...{ kind: 'release', title: '一次发布' },
    says: '项目出了新版本：版本号，和使用者关心的几处改动。',
    form: formUrl('release'),
  },
  {
    ...{ kind: 'reading', title: '一篇文章' },
    says: '值得别人花时间读的文章、讲稿或视频，附一句为什么。',
    form: formUrl('reading'),
  },
  {
    ...{ kind: 'event', title: '一次活动' },
    says: '社区会议、直播、线下聚会：时间、地点，讲什么。',
    form: formUrl('event'),
  },
  {
    ...{ kind: 'task', title: '一个新手任务' },
    says: '留给新人的活：做什么，多难，从哪里开始看。',
    form: null,
  },
];

const STEPS: readonly (readonly [title: string, says: string])[] = [
  [
    '自动检查',
    '每处问题给出行号和改法，用中文写在 pull request 的一条评论里；改一次，评论更新一次。',
  ],
  ['编辑核对', '确认提问者、项目和 issue 编号。回答只改错字和格式，不改意思。'],
  ['周五出刊', '合进当期周刊，每条问答得到一个固定网址，马上能搜到。'],
  ['署名', '提问人写在问答旁边，投稿人写在这一期的致谢里。'],
];

/** 投稿: what can be sent, three ways, each one click away, and what happens then. */
export function ContributeView({ date, files }: ContributeViewProps) {
  return (
    <div className="wrap">
      <header className="page-head">
        <h1>投一条，或改一处错</h1>
        <p className="mt-1.5 text-ink-2">
          下一期 {longDate(date)}（{weekdayName(date)}）出刊，
          <Link className="link" href={paths.next}>
            看看目前的样子
          </Link>
          。一次只写一条，五分钟够了；不会写代码也行。
        </p>
      </header>
      <section className="contribute-part">
        <SectionHead caption="点一下就开始写">投什么</SectionHead>
        <ul className="contribute-kinds">
          {KINDS.map((one) => (
            <li key={one.kind}>
              <div>
                <h3>{one.title}</h3>
                <p>{one.says}</p>
              </div>
              <Ways {...one} file={files[one.kind]} />
            </li>
          ))}
        </ul>
      </section>
      <section className="contribute-part">
        <SectionHead>三种写法，任选一种</SectionHead>
        <div className="contribute-ways">
          <Way title="填表">
            在 GitHub 上回答几个问题，不碰文件。编辑收录后，会自动变成一个 pull request，署你的名。
          </Way>
          <Way title="在浏览器里写">
            打开的是 GitHub 的新文件，路径和样子都填好了：改成你的内容，提交就是一个 pull
            request。没有写权限也行，GitHub 会替你建一个分支。
          </Way>
          <Way title="在自己的机器上写">
            克隆<OutLink href={site.repository}>本站的仓库</OutLink>，运行
            <code className="contribute-command">npm run -s weekly -- add question</code>
            一步步问，写好文件并当场检查；<code>npm run dev</code> 边写边看。
          </Way>
        </div>
        <p className="contribute-more">
          格式有疑问，看
          <Link className="link" href={paths.guide}>
            内容怎么写
          </Link>
          ：每个标签、每一条检查都有例子。
        </p>
      </section>
      <section className="contribute-part">
        <SectionHead>改一处错</SectionHead>
        <p className="contribute-more">
          每条问答下面都有「答案不对」，点开的表已经填好编号；也可以直接
          <OutLink href={reportUrl()}>写一个纠正</OutLink>
          ，或从每期周刊的最后「在 GitHub 上编辑此页」动手改。
        </p>
      </section>
      <Afterwards />
    </div>
  );
}

/** What happens to what was sent. */
function Afterwards() {
  return (
    <section className="contribute-part">
      <SectionHead>提交之后</SectionHead>
      <ol className="contribute-steps">
        {STEPS.map(([title, says], at) => (
          <li key={title}>
            <Numerals value={String(at + 1)} size="s" />
            <div>
              <h3>{title}</h3>
              <p>{says}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="contribute-more">
        要做一整期？看
        <Link className="link" href={paths.editors}>
          编辑的周五
        </Link>
        。
      </p>
    </section>
  );
}

function Ways({ kind, title, form, file }: Kind & { file: string | undefined }) {
  return (
    <p className="contribute-links">
      {form && (
        <a className="button button-primary button-small" href={form} aria-label={`填表：${title}`}>
          填表
        </a>
      )}
      {file && (
        <a
          className="button button-secondary button-small"
          href={file}
          aria-label={`在浏览器里写：${title}`}
        >
          在浏览器里写
        </a>
      )}
      <button
        type="button"
        className="button button-secondary button-small needs-script"
        data-copy="command"
        data-text={`npm run -s weekly -- add ${kind}`}
        aria-label={`复制命令：${title}`}
      >
        复制命令
      </button>
    </p>
  );
}

function Way({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      <p>{children}</p>
    </div>
  );
}
