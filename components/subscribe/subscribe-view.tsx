import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { ProjectName, type ProjectRef } from '#components/ui/project-name.tsx';
import { TakeButtons } from '#components/ui/take-buttons.tsx';
import { documentUrl } from '#lib/site/addresses.ts';
import { withBase } from '#lib/site/base-path.ts';
import { FEED_NAMES } from '#lib/site/feeds.ts';
import { FEED_FORMATS, feedPath, paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { subscribeWords } from '#lib/words/areas/pages/subscribe.tsx';
import { savedWords } from '#lib/words/areas/pages/saved.ts';
import { contentLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
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
  const say = words(subscribeWords);
  const { feeds, projects, calendars, config, files } = props;
  return (
    <div className="wrap">
      <PageHead title={say.title}>{say.lead}</PageHead>
      <Part id="feeds" title={say.feeds} says={say.feedsSay}>
        <FeedScopes feeds={feeds} />
        <p className="caption subscribe-note">{say.feedsNote}</p>
      </Part>
      <Part id="projects" title={say.projects} says={say.projectsSay}>
        <ul className="project-feeds">
          {projects.map((project) => (
            <ProjectFeeds key={project.slug} project={project} />
          ))}
        </ul>
        <p className="subscribe-note">
          <Link className="link" href={paths.projects}>
            {say.allProjects}
          </Link>
        </p>
      </Part>
      <Following />
      <Part id="calendar" title={say.calendar} says={say.calendarSays}>
        <ul className="copy-rows">
          {calendars.map((one) => (
            <CopyField key={one.address} {...one} />
          ))}
        </ul>
        <p className="subscribe-note">
          {calendars[0] && (
            <a className="button button-secondary button-small" href={calendars[0].address}>
              {say.addCalendar}
            </a>
          )}
          <span className="caption">{say.calendarNote}</span>
        </p>
      </Part>
      <Elsewhere />
      <Part id="assistants" title={say.assistants} says={say.assistantsSay}>
        <div className="code">
          <div className="code-head">
            <span>{say.mcpConfig}</span>
            <button type="button" className="needs-script" data-copy="config" data-text={config}>
              <Icon name="copy" />
              {say.copy}
            </button>
          </div>
          <pre tabIndex={0}>
            <code>{config}</code>
          </pre>
        </div>
        <p className="caption subscribe-note">
          {say.assistantsNote((text) => (
            <OutLink href={documentUrl('docs/mcp.md')}>{text}</OutLink>
          ))}
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
  const say = words(subscribeWords);
  const scope = { kind: 'project', slug: project.slug } as const;
  return (
    <li>
      <ProjectName project={project} />
      <span className="project-formats">
        {FEED_FORMATS.map((format) => (
          <a
            key={format}
            href={withBase(feedPath(scope, format))}
            aria-label={say.feedOf(project.name, FEED_NAMES[format])}
          >
            {FEED_NAMES[format].replace(' Feed', '')}
          </a>
        ))}
      </span>
    </li>
  );
}

/** Projects that are followed on this device: drawn there (`components/page/following`). */
function Following() {
  const say = words(savedWords);
  return (
    <Part id="following" title={say.following} says={say.followingSays}>
      <div data-kept="follows">
        <p>{say.followsNone}</p>
      </div>
      <TakeButtons
        buttons={[
          ['follows', say.exportOpml],
          ['import-follows', say.importOpml],
        ]}
      />
    </Part>
  );
}

/** The same weekly on other sites. */
function Elsewhere() {
  const say = words(subscribeWords);
  return (
    <Part id="channels" title={say.elsewhere} says={say.elsewhereSays}>
      <ul className="subscribe-channels">
        <li>
          <div>
            <strong>{say.wechat}</strong>
            <p className="caption">
              {say.wechatSays(
                <span translate="no" lang={contentLang()}>
                  {site.wechat}
                </span>,
              )}
            </p>
          </div>
          <button
            type="button"
            className="button button-secondary button-small needs-script"
            data-copy="name"
            data-text={site.wechat}
          >
            {say.copyName}
          </button>
        </li>
        <li>
          <div>
            <strong>GitHub</strong>
            <p className="caption">{say.githubSays}</p>
          </div>
          <OutLink href={site.repository} className="button button-secondary button-small">
            {say.open}
          </OutLink>
        </li>
      </ul>
    </Part>
  );
}
