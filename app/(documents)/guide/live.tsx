import { mdxComponents } from '#components/mdx/components.tsx';
import { today } from '#lib/content/views/age.ts';
import type { Live } from '#lib/guide/try-out.ts';
import { renderMdx } from '#lib/mdx/render.tsx';

/** A heading of an example is none of the page. */
function Heading({ children }: { children?: React.ReactNode }) {
  return <p className="guide-heading">{children}</p>;
}

/** What readers see of an example. */
export async function renderLive({ weekly, tree, projects }: Live) {
  const context = { projects, weekly, today: today(), isPreview: true };
  const components = { ...mdxComponents(context), h2: Heading, h3: Heading };
  return <div className="prose">{await renderMdx(tree, components)}</div>;
}
