import { Link } from '#components/ui/link/link.tsx';
import type { Asker } from '#lib/content/views/project/people.ts';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { searchPath } from '#lib/site/paths.ts';

const ASKERS = 4;

interface ProjectAskersProps {
  slug: string;
  /** Most questions first. */
  askers: Asker[];
}

/** Who asked most, each with the newest of their questions. */
export function ProjectAskers({ slug, askers }: ProjectAskersProps) {
  return (
    <ul className="askers">
      {askers.slice(0, ASKERS).map(({ name, questions }) => (
        <li key={name}>
          <Link className="who" href={searchPath(`@${name} project:${slug}`)}>
            <span translate="no">@{name}</span>
            <span className="caption">{words(projectWords).questionCount(questions.length)}</span>
          </Link>
          {questions.slice(0, 1).map(({ id, url, title }) => (
            <Link key={id} href={url} className="clamp-2 askers-title" lang={passageLang(title)}>
              {title}
            </Link>
          ))}
        </li>
      ))}
    </ul>
  );
}
