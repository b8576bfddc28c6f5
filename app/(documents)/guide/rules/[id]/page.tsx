import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Frame } from '#app/_frame.tsx';
import { RuleView } from '#components/guide/rule-view.tsx';
import { RULES } from '#lib/doctor/catalogue.ts';
import { ruleInOrder, triedRule } from '#lib/guide/rule-page.ts';
import type { Tried } from '#lib/guide/try-out.ts';
import { paths, rulePath } from '#lib/site/paths.ts';
import { ruleContents } from '../../contents.ts';
import { renderLive } from '../../live.tsx';
import { alternatesOf } from '#lib/share/metadata.ts';
import '#app/styles/reading.css';
import '#app/styles/guide.css';

interface Props {
  params: Promise<{ id: string }>;
}

export const dynamicParams = false;

export function generateStaticParams() {
  return RULES.map(({ id }) => ({ id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const found = ruleInOrder(id);
  if (!found) return {};
  const { title, asks } = found.rule;
  return { title, description: asks, alternates: alternatesOf(rulePath(id)) };
}

export default async function Page({ params }: Props) {
  const found = ruleInOrder((await params).id);
  if (!found) notFound();
  const { rule, previous, next } = found;
  const { wrong, right, says } = await triedRule(rule);
  return (
    <Frame at={paths.contribute} path={rulePath(rule.id)}>
      <RuleView
        rule={rule}
        wrong={await shown(wrong)}
        right={await shown(right)}
        says={says}
        contents={ruleContents(rule.id)}
        previous={previous}
        next={next}
      />
    </Frame>
  );
}

async function shown({ files, live }: Tried) {
  return { files, live: live && (await renderLive(live)) };
}
