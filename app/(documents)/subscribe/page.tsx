import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { SubscribeView } from '#components/subscribe/subscribe-view.tsx';
import { calendars } from '#lib/calendar/entries.ts';
import { getModel } from '#lib/content/index.ts';
import type { Model } from '#lib/content/types.ts';
import { projectSummaries } from '#lib/content/views/project/contents.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import { environment } from '#lib/site/env.ts';
import { FEED_NAMES } from '#lib/site/feeds.ts';
import {
  FEED_FORMATS,
  feedPath,
  paths,
  projectCalendarPath,
  webcalAddress,
} from '#lib/site/paths.ts';
import '#app/styles/subscribe.css';

export const metadata: Metadata = {
  title: '订阅',
  description:
    '用 RSS、Atom、JSON Feed、日历或 AI 助手跟进 SOFA Weekly：全部、只要问答、只要发布，或只看一个项目。',
  alternates: alternatesOf(paths.subscribe),
};

const { siteUrl } = environment;

const SCOPES = [
  { kind: 'weeklies', label: '全部' },
  { kind: 'questions', label: '只要问答' },
  { kind: 'releases', label: '只要发布' },
  { kind: 'events', label: '只要活动' },
] as const;

export default async function Page() {
  const model = await getModel();
  return (
    <Frame at={paths.subscribe}>
      <SubscribeView
        feeds={SCOPES.map(({ kind, label }) => ({
          ...{ name: kind, label },
          addresses: FEED_FORMATS.map((format) => ({
            label: FEED_NAMES[format],
            address: siteUrl + feedPath({ kind }, format),
          })),
        }))}
        projects={projectSummaries(model)
          .filter(({ questions, releases }) => questions + releases > 0)
          .map(({ project }) => project)}
        calendars={calendarsOf(model)}
        config={mcpConfig()}
        files={[
          { label: 'llms.txt', address: `${siteUrl}/llms.txt` },
          { label: '全文', address: `${siteUrl}/llms-full.txt` },
        ]}
      />
    </Frame>
  );
}

/** The calendar of all meetings, and those of projects that have any. */
function calendarsOf(model: Model) {
  const own = calendars(model);
  const projects = model.projects.filter(({ slug }) => own.has(`projects/${slug}`));
  return [
    { label: '全部', address: webcalAddress(siteUrl, paths.calendar) },
    ...projects.map(({ slug, name }) => ({
      label: name,
      address: webcalAddress(siteUrl, projectCalendarPath(slug)),
    })),
  ];
}

/** How an assistant starts the program of the repository. */
function mcpConfig(): string {
  const start = ['--prefix', '/path/to/sofa-weekly', 'run', '-s', 'weekly', '--', 'mcp'];
  const server = `{ "command": "npm", "args": [${start.map((one) => JSON.stringify(one)).join(', ')}] }`;
  return `{\n  "mcpServers": {\n    "sofa-weekly": ${server}\n  }\n}`;
}
