import { mdxComponents } from '#components/mdx/components.tsx';
import { today } from '#lib/content/views/age.ts';
import { type GuideName, guideDocument } from '#lib/guide/document.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { contentLang } from '#lib/words/content-language.ts';

const NOTHING = { date: '', questions: [], releases: [] };

/** A document of the guide, its sections rendered, each with the language of its words. */
export async function renderDocument(name: GuideName) {
  const { title, lead, sections } = guideDocument(name);
  const components = mdxComponents({ projects: new Map(), weekly: NOTHING, today: today() });
  return {
    title,
    lead: await renderMdx(lead, components),
    sections: await Promise.all(
      sections.map(async ({ tree, ...section }) => ({
        ...section,
        lang: contentLang(),
        body: await renderMdx(tree, components),
      })),
    ),
  };
}
