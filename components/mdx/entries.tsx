import type { ReactNode } from 'react';
import { EventEntry } from '#components/event/event-entry.tsx';
import { TaskEntry } from '#components/event/task-entry.tsx';
import { ReadingRow } from '#components/reading/reading-row.tsx';
import { ReleaseEntry } from '#components/release/release-entry.tsx';
import { blocksOf, childrenOf, contains } from '#components/ui/children.ts';
import type { MdxComponents } from '#lib/mdx/types.ts';
import type { MdxContext } from './context.ts';
import { insideLink } from './pictures.tsx';
import { ContentLink, Paragraph } from './text.tsx';

interface Attributes {
  id?: string;
  title: string;
  project?: string;
  url?: string;
  date?: string;
  was?: string;
  status?: 'cancelled';
  time?: string;
  place?: string;
  level?: 'easy' | 'medium' | 'hard';
  children?: ReactNode;
}

function Readings({ children }: { children: ReactNode }) {
  return <ul className="readings">{children}</ul>;
}

/** Words of an item whose only block is a paragraph. */
function wordsOf(children: ReactNode): ReactNode {
  const blocks = blocksOf(children);
  return blocks.length === 1 ? (childrenOf(blocks[0], Paragraph) ?? children) : children;
}

/** Release, ReadingItem, Event and Task of the view tree; they show what the context is when they are drawn. */
export function entryComponents(context: MdxContext): MdxComponents {
  const find = (slug?: string) => (slug ? (context.projects.get(slug) ?? null) : null);

  function MdxRelease({ id = '', children }: Attributes) {
    const { weekly, ledgers, isPreview = false } = context;
    const release = weekly.releases.find((one) => one.id === id);
    // Not of the model (shown in spite of errors, or in a project's introduction): its words stay.
    if (!release) return children;
    const { project, version, url } = release;
    return (
      <ReleaseEntry
        id={isPreview ? undefined : id}
        project={find(project)}
        version={version}
        url={url}
        day={weekly.date}
        links={ledgers?.links}
      >
        {children}
      </ReleaseEntry>
    );
  }

  function MdxReading({ url = '', children }: Attributes) {
    return (
      <ReadingRow
        url={url}
        date={context.weekly.date}
        linked={contains(children, ContentLink)}
        links={context.ledgers?.links}
        saves={!(context.isPreview ?? false)}
      >
        {insideLink(wordsOf(children))}
      </ReadingRow>
    );
  }

  function MdxEvent({ id = '', project, status, ...rest }: Attributes) {
    const { weekly, events, today, isPreview = false } = context;
    return (
      <EventEntry
        {...rest}
        project={find(project)}
        cancelled={status === 'cancelled'}
        standing={isPreview ? null : (events?.get(id) ?? null)}
        // Without a day of its own it took place around the weekly that announced it.
        around={weekly.date}
        today={today}
        links={context.ledgers?.links}
      />
    );
  }

  function MdxTask({ project, ...rest }: Attributes) {
    return (
      <TaskEntry
        {...rest}
        project={find(project)}
        day={context.weekly.date}
        links={context.ledgers?.links}
      />
    );
  }

  return {
    Release: MdxRelease,
    Readings,
    ReadingItem: MdxReading,
    Event: MdxEvent,
    Task: MdxTask,
  };
}
