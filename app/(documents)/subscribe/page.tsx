import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { SubscribeView } from '#components/subscribe/subscribe-view.tsx';
import { calendars } from '#lib/calendar/entries.ts';
import { getModel } from '#lib/content/index.ts';
import type { Model } from '#lib/content/types.ts';
import { projectSummaries } from '#lib/content/views/project/contents.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import { subscribeWords } from '#lib/words/areas/pages/subscribe.tsx';
import { type Words, words } from '#lib/words/dictionary.ts';
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

export function generateMetadata(): Metadata {
  const say = words(subscribeWords);
  return {
    title: say.title,
    description: say.description,
    alternates: alternatesOf(paths.subscribe),
  };
}

const { siteUrl } = environment;

type Say = Words<typeof subscribeWords>;

const scopesOf = (say: Say) =>
  [
    { kind: 'weeklies', label: say.everything },
    { kind: 'questions', label: say.questionsOnly },
    { kind: 'releases', label: say.releasesOnly },
    { kind: 'events', label: say.eventsOnly },
  ] as const;

export default async function Page() {
  const say = words(subscribeWords);
  const model = await getModel();
  return (
    <Frame at={paths.subscribe}>
      <SubscribeView
        feeds={scopesOf(say).map(({ kind, label }) => ({
          ...{ name: kind, label },
          addresses: FEED_FORMATS.map((format) => ({
            label: FEED_NAMES[format],
            address: siteUrl + feedPath({ kind }, format),
          })),
        }))}
        projects={projectSummaries(model)
          .filter(({ questions, releases }) => questions + releases > 0)
          .map(({ project }) => project)}
        calendars={calendarsOf(model, say)}
        config={mcpConfig()}
        files={[
          { label: 'llms.txt', address: `${siteUrl}/llms.txt` },
          { label: say.fullText, address: `${siteUrl}/llms-full.txt` },
        ]}
      />
    </Frame>
  );
}

/** The calendar of all meetings, and those of projects that have any. */
function calendarsOf(model: Model, say: Say) {
  const own = calendars(model);
  const projects = model.projects.filter(({ slug }) => own.has(`projects/${slug}`));
  return [
    { label: say.everything, address: webcalAddress(siteUrl, paths.calendar) },
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
