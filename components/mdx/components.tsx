import type { ReactNode } from 'react';
import { ProjectName } from '#components/ui/project-name.tsx';
import type { MdxComponents } from '#lib/mdx/types.ts';
import { contentLang } from '#lib/words/content-language.ts';
import { blocks } from './blocks.tsx';
import type { MdxContext } from './context.ts';
import { entryComponents } from './entries.tsx';
import { contentLink } from './links.tsx';
import { pictureComponents } from './pictures.tsx';
import { questionComponents } from './questions.tsx';
import { CodeBlock, Paragraph, SectionHeading, SubHeading, Table } from './text.tsx';

function Contributors({ children }: { children?: ReactNode }) {
  return <div className="contributors prose">{children}</div>;
}

/**
 * The one map of what authors may use: elements of the view tree to components.
 * @param context is read when they are drawn: what is changed in it shows at the next drawing.
 */
export function mdxComponents(context: MdxContext): MdxComponents {
  function ProjectCard({ id }: { id: string }) {
    const project = context.projects.get(id);
    return (
      <p className="link-card">
        <ProjectName project={project} />
        {project && (
          <span className="caption" lang={contentLang()}>
            {project.summary}
          </span>
        )}
      </p>
    );
  }
  return {
    ...blocks,
    a: contentLink(context),
    h2: SectionHeading,
    h3: SubHeading,
    p: Paragraph,
    pre: CodeBlock,
    table: Table,
    Contributors,
    Project: ProjectCard,
    ...pictureComponents(context),
    ...questionComponents(context),
    ...entryComponents(context),
  };
}
