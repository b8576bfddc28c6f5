import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { ProjectName, type ProjectRef } from '#components/ui/project-name.tsx';
import { documentUrl } from '#lib/site/addresses.ts';
import { withBase } from '#lib/site/base-path.ts';
import { FEED_NAMES } from '#lib/site/feeds.ts';
import { FEED_FORMATS, feedPath, paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { CopyField, type Named } from './copy-field.tsx';
import { FeedScopes, type OfferedFeed } from './feed-scopes.tsx';

interface SubscribeViewProps {
  feeds: OfferedFeed[];
  /** Projects with something in their feeds. */
  projects: ProjectRef[];
  /** `webcal` addresses: of the whole site first, then of projects. */
  calendars: Named[];
  /** What assistants are told, as they want it written. */
  config: string;
  /** Files for assistants. */
  files: Named[];
}

/** 订阅: feeds, one per project, the calendar, the channels elsewhere, assistants. */
export function SubscribeView(props: SubscribeViewProps) {
  const { feeds, projects, calendars, config, files } = props;
  return (
    <div className="wrap">
      <PageHead title="订阅">
        每周五一期。挑你要的那部分，放进你已经在用的阅读器、日历或助手。
      </PageHead>
      <Part id="feeds" title="订阅源" says="复制地址，贴进阅读器">
        <FeedScopes feeds={feeds} />
        <p className="caption subscribe-note">
          三种格式内容相同，都带全文。每周五更新，平时不推；更早的内容在订阅源里有存档，阅读器会自己去取。
        </p>
      </Part>
      <Part id="projects" title="每个项目" says="只看你用的那一个">
        <ul className="project-feeds">
          {projects.map((project) => (
            <ProjectFeeds key={project.slug} project={project} />
          ))}
        </ul>
        <p className="subscribe-note">
          <Link className="link" href={paths.projects}>
            全部项目
          </Link>
        </p>
      </Part>
      <Part id="calendar" title="会议日历" says="社区会议与直播">
        <ul className="copy-rows">
          {calendars.map((one) => (
            <CopyField key={one.address} {...one} />
          ))}
        </ul>
        <p className="subscribe-note">
          {calendars[0] && (
            <a className="button button-secondary button-small" href={calendars[0].address}>
              加到日历
            </a>
          )}
          <span className="caption">改期会自己更新，取消的会标出来；结束的会议留在原处。</span>
        </p>
      </Part>
      <Elsewhere />
      <Part id="assistants" title="给助手" says="让 AI 先查这里">
        <div className="code">
          <div className="code-head">
            <span>MCP 配置</span>
            <button type="button" className="needs-script" data-copy="config" data-text={config}>
              <Icon name="copy" />
              复制
            </button>
          </div>
          <pre tabIndex={0}>
            <code>{config}</code>
          </pre>
        </div>
        <p className="caption subscribe-note">
          助手可以搜索问答、读一条、列出某个项目的发布。只读，答案都带出处链接。有服务器的网站也可以直接连
          /mcp。
          <OutLink href={documentUrl('docs/mcp.md')}>各家助手怎么接</OutLink>
        </p>
        <ul className="copy-rows">
          {files.map((one) => (
            <CopyField key={one.address} {...one} />
          ))}
        </ul>
      </Part>
    </div>
  );
}

interface PartProps {
  id: string;
  title: string;
  says: string;
  children: ReactNode;
}

function Part({ id, title, says, children }: PartProps) {
  return (
    <section className="subscribe-part" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className="caption">{says}</p>
      </div>
      <div>{children}</div>
    </section>
  );
}

function ProjectFeeds({ project }: { project: ProjectRef }) {
  const scope = { kind: 'project', slug: project.slug } as const;
  return (
    <li>
      <ProjectName project={project} />
      <span className="project-formats">
        {FEED_FORMATS.map((format) => (
          <a
            key={format}
            href={withBase(feedPath(scope, format))}
            aria-label={`${project.name} 的 ${FEED_NAMES[format]}`}
          >
            {FEED_NAMES[format].replace(' Feed', '')}
          </a>
        ))}
      </span>
    </li>
  );
}

/** The same weekly on other sites. */
function Elsewhere() {
  return (
    <Part id="channels" title="公众号与 GitHub" says="在别处读同一份">
      <ul className="subscribe-channels">
        <li>
          <div>
            <strong>微信公众号</strong>
            <p className="caption">{site.wechat}，每周五推送全文</p>
          </div>
          <button
            type="button"
            className="button button-secondary button-small needs-script"
            data-copy="name"
            data-text={site.wechat}
          >
            复制名称
          </button>
        </li>
        <li>
          <div>
            <strong>GitHub</strong>
            <p className="caption">Watch 内容仓库的 Releases，每期一条</p>
          </div>
          <OutLink href={site.repository} className="button button-secondary button-small">
            打开
          </OutLink>
        </li>
      </ul>
    </Part>
  );
}
