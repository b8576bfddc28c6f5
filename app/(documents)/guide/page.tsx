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
import { RULES_HEADING, ruleContents } from './contents.ts';
import { renderDocument } from './document.tsx';
import { renderLive } from './live.tsx';
import { alternatesOf } from '#lib/share/metadata.ts';
import '#app/styles/reading.css';
import '#app/styles/guide.css';

export const metadata: Metadata = {
  title: '内容怎么写',
  description: '周刊的内容怎样写：文件放哪里，有哪些标签，每个标签和每一条检查都有例子。',
  alternates: alternatesOf(paths.guide),
};

/** The section of the document behind which every component is shown. */
const COMPONENTS = '组件';

export default async function Page() {
  const { title, lead, sections } = await renderDocument('content-guide');
  const components = <ComponentExamples examples={await liveComponents()} />;
  const rules = groupedRules();
  const all = [
    ...sections.map((one) => (one.title === COMPONENTS ? { ...one, more: components } : one)),
    {
      ...RULES_HEADING,
      body: <p>检查的每条意见后面方括号里是规则名，点开看它要什么、为什么，和对错两个例子。</p>,
      more: <RuleList groups={rules} />,
    },
  ];
  return (
    <Frame at={paths.contribute}>
      <GuideView
        title={title}
        lead={lead}
        sections={all}
        contents={[
          ...all.map((one) => ({
            href: `#${one.anchor}`,
            title: one.title,
            entries: one.anchor === RULES_HEADING.anchor ? groupEntries() : [],
          })),
          { href: paths.editors, title: '编辑的周五' },
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
