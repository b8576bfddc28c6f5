import { type ReactElement, createContext, memo, useContext, useEffect, useState } from 'react';
import { mdxComponents } from '#components/mdx/components.tsx';
import type { MdxContext } from '#components/mdx/context.ts';
import { WeeklyView } from '#components/weekly/weekly-view.tsx';
import type { Question } from '#lib/content/types.ts';
import type { Block } from '#lib/editor/preview/blocks.ts';
import { drawn } from '#lib/editor/preview/draw.ts';
import type { ShownPreview } from '#lib/editor/preview/sending.ts';
import type { Around, Setting } from '#lib/editor/preview/types.ts';
import { whenCalm } from './calm.ts';

const Shown = createContext<ShownPreview | null>(null);

/**
 * What a preview shows: a weekly's whole page, or one entry as it stands in it. Only what has changed since the
 * preview before is drawn: of a long weekly the block that is written, which takes a hundredth of the time.
 */
export function DrawnPreview({ preview }: { preview: ShownPreview }): ReactElement {
  return (
    <Shown.Provider value={preview}>
      {preview.around ? (
        <Whole around={preview.around} />
      ) : (
        <div className="wrap edit-preview-entry">
          <Blocks />
        </div>
      )}
    </Shown.Provider>
  );
}

const Whole = memo(function Whole({ around }: { around: Around }): ReactElement {
  return (
    <WeeklyView {...around} previous={null} next={null}>
      <Blocks />
    </WeeklyView>
  );
});

/** Blocks that are drawn at once, and with each rest of whoever writes: about what a key may wait for. */
const SOME = 8;

/** Of a text that is opened the beginning is there at once, and the rest comes bit by bit. */
function Blocks() {
  const preview = useContext(Shown);
  const [known, setKnown] = useState<ReadonlySet<number>>(new Set());
  const blocks = preview?.blocks ?? [];
  const fresh = blocks.filter(({ key }) => !known.has(key));
  const later = new Set(fresh.slice(SOME));
  const now = blocks.filter((block) => !later.has(block));
  useEffect(() => {
    if (fresh.length === 0) return undefined;
    return whenCalm(() => setKnown(new Set(now.map(({ key }) => key))));
  });
  if (!preview) return null;
  return (
    <>
      <DrawnBlocks blocks={now} setting={preview.setting} />
      {later.size > 0 && <div aria-busy="true" />}
    </>
  );
}

/** The text of a preview, without what stands around it. */
export function DrawnBlocks({ blocks, setting }: Pick<ShownPreview, 'blocks' | 'setting'>) {
  return blocks.map((block) => <DrawnBlock key={block.key} block={block} setting={setting} />);
}

interface DrawnBlockProps {
  block: Block;
  setting: Setting;
}

const DrawnBlock = memo(function DrawnBlock({ block, setting }: DrawnBlockProps): ReactElement {
  const [draw] = useState(drawing);
  return draw(block, setting);
});

/**
 * What draws a block again and again. Its components stay the same, so that a key changes a word of the page: with
 * new ones all of the block would be taken out and put in, and the styles of a whole weekly be asked for again.
 */
function drawing(): (block: Block, setting: Setting) => ReactElement {
  const context: MdxContext = {
    ...{ projects: new Map(), weekly: { date: '', questions: [], releases: [] }, today: '' },
  };
  const components = mdxComponents(context);
  return ({ nodes, facts }, { date, today, isPreview }) => {
    const { questions, releases } = facts;
    const cited = new Map(facts.citations);
    Object.assign(context, {
      ...{ weekly: { date, questions, releases }, today, isPreview },
      projects: new Map(facts.projects.map((project) => [project.slug, project])),
      events: new Map(facts.events),
      citationOf: ({ id }: Question) => cited.get(id) ?? '',
    } satisfies MdxContext);
    return drawn({ type: 'root', children: nodes }, components);
  };
}
