import { Link } from '#components/ui/link/link.tsx';
import type { Popular } from '#lib/search/browser/protocol.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { resultId } from '../result-id.ts';
import './answer.css';

interface PopularQuestionsProps {
  popular: Popular;
  onOpen: () => void;
}

/** What others ask about the project that a query names, where nothing answers it. */
export function PopularQuestions({ popular, onOpen }: PopularQuestionsProps) {
  const { project, results } = popular;
  if (results.length === 0) return null;
  const title = words(searchWords).oftenAsked(project.name);
  return (
    <section className="search-popular" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {results.map((result) => (
          <li key={resultId(result)}>
            <Link
              className="link clamp-2"
              href={result.document.url}
              lang={titleLang(result.title.text)}
              onClick={onOpen}
            >
              {result.title.text}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
