import type { ReactNode } from 'react';
import { Figure } from '#components/figure/figure.tsx';
import { ProjectName } from '#components/ui/project-name.tsx';
import type { MdxComponents } from '#lib/mdx/types.ts';
import { contentLang } from '#lib/words/content-language.ts';
import { blocks } from './blocks.tsx';
import type { MdxContext } from './context.ts';
import { entryComponents } from './entries.tsx';
import { questionComponents } from './questions.tsx';
import {
  CodeBlock,
  ContentLink,
  MarkdownImage,
  Paragraph,
  SectionHeading,
  SubHeading,
  Table,
} from './text.tsx';

interface FigureAttributes {
  src: string;
  alt: string;
  caption?: string;
  width?: string;
  height?: string;
}

function MdxFigure({ width, height, ...rest }: FigureAttributes) {
  const size = width && height ? { width: Number(width), height: Number(height) } : {};
  return <Figure {...rest} {...size} />;
}

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
    a: ContentLink,
    h2: SectionHeading,
    h3: SubHeading,
    img: MarkdownImage,
    p: Paragraph,
    pre: CodeBlock,
    table: Table,
    Contributors,
    Figure: MdxFigure,
    Project: ProjectCard,
    ...questionComponents(context),
    ...entryComponents(context),
  };
}
