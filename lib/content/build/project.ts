import { plainText } from '../extract/text.ts';
import type { Parsed } from '../parse-sources.ts';
import type { ProjectFrontmatter } from '../schemas/frontmatter.ts';
import type { Project } from '../schemas/project.ts';

/** Makes the project of its parsed file. */
export function buildProject({ name: slug, head, tree }: Parsed<ProjectFrontmatter>): Project {
  const { name, repository, homepage, category, aliases, summary, meetings } = head;
  return {
    ...{ slug, name, repository, category, aliases, summary },
    homepage: homepage ?? null,
    text: plainText(tree.children.filter((node) => node.type !== 'yaml')),
    meetings: meetings.map(({ place, url, until, ...rest }) => ({
      ...rest,
      place: place ?? null,
      url: url ?? null,
      until: until ?? null,
    })),
  };
}
