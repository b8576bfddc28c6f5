import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { ComponentExamples } from '#components/guide/component-examples.tsx';
import { GuideView } from '#components/guide/guide-view.tsx';
import { RuleList } from '#components/guide/rule-list.tsx';
import { addDays } from '#lib/text/dates.ts';
import { componentExamples } from '#lib/guide/components.ts';
import { groupedRules } from '#lib/guide/rule-page.ts';
import { tryOut } from '#lib/guide/try-out.ts';
import { paths } from '#lib/site/paths.ts';
import { ruleContents, rulesHeading } from './contents.ts';
import { renderDocument } from './document.tsx';
import { renderLive } from './live.tsx';
import { alternatesOf } from '#lib/share/metadata.ts';
import { guideWords } from '#lib/words/areas/pages/guide.tsx';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/reading.css';
import '#app/styles/guide.css';

export function generateMetadata(): Metadata {
  const say = words(guideWords);
  return {
    title: say.contentGuide,
    description: say.contentGuideSays,
    alternates: alternatesOf(paths.guide),
  };
}

/** The section of the document behind which every component is shown. */
const COMPONENTS = '组件';

export default async function Page() {
  const say = words(guideWords);
  const rulesPart = rulesHeading();
  const { title, lead, sections } = await renderDocument('content-guide');
  const components = <ComponentExamples examples={await liveComponents()} />;
  const rules = groupedRules();
  const all = [
    ...sections.map((one) => (one.title === COMPONENTS ? { ...one, more: components } : one)),
    {
      ...rulesPart,
      body: <p>{say.rulesSay}</p>,
      more: <RuleList groups={rules} />,
    },
  ];
  return (
    <Frame at={paths.contribute} path={paths.guide}>
      <GuideView
        title={title}
        lead={lead}
        sections={all}
        contents={[
          ...all.map((one) => ({
            href: `#${one.anchor}`,
            title: one.title,
            entries: one.anchor === rulesPart.anchor ? groupEntries() : [],
          })),
          { href: paths.editors, title: say.editorGuide },
        ]}
        path="docs/content-guide.md"
      />
    </Frame>
  );
}

const groupEntries = () =>
  ruleContents('').map(({ href, title }) => ({ href: href.replace(paths.guide, ''), title }));

/** Every component tried out, each in a weekly of its own. */
function liveComponents() {
  return Promise.all(
    componentExamples.map(async ({ name, says, source }, at) => {
      const { files, live } = await tryOut(source, addDays('2024-03-01', 7 * at));
      return { name, says, files, live: live && (await renderLive(live)) };
    }),
  );
}
