import { ProjectName } from '#components/ui/project-name.tsx';
import { sourceOf } from '#lib/site/source.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import type { ProjectName as Names, SearchResult, SearchType } from '#lib/search/types.ts';
import { searchPageWords } from '#lib/words/areas/search/page.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { passageLang, titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { addressOf, leavesSite } from '../address.ts';
import { quotedWords } from '../answer/nearest.ts';
import { resultId } from '../result-id.ts';
import { findProject } from '../projects.ts';
import { MarkedText } from '../marked-text.tsx';

/** One result of the search page: meta, title, one or two lines of the answer. */
export function PageResult({
  result,
  projects,
  onOpen,
}: {
  result: SearchResult;
  projects: readonly Names[];
  onOpen: () => void;
}) {
  const say = words(searchPageWords);
  const { document, title, excerpt, excerptFrom } = result;
  return (
    <article
      className={result.answers ? 'search-result' : 'search-result search-weak'}
      id={resultId(result)}
    >
      <ResultMeta result={result} projects={projects} />
      <h2 className="row-title">
        <Link
          className="clamp-2"
          data-hit
          href={addressOf(result)}
          lang={titleLang(title.text)}
          onClick={onOpen}
        >
          <MarkedText {...title} />
          {leavesSite(result) && <Icon name="arrow-up-right" />}
        </Link>
      </h2>
      {excerpt.text && (
        <p className="row-answer clamp-2">
          {document.type === 'question' && (
            <span className={excerptFrom === 'answer' ? 'row-answer-mark' : 'row-asked-mark'}>
              {excerptFrom === 'answer' ? say.ofAnswer : say.ofQuestion}
            </span>
          )}
          <MarkedText {...excerpt} lang={passageLang(excerpt.text)} />
        </p>
      )}
      <SameElsewhere others={result.sameAs} />
    </article>
  );
}

/** What one result is that is no question. */
function kindName(type: Exclude<SearchType, 'question'>): string {
  const say = words(searchPageWords);
  const names = {
    weekly: say.weekly,
    release: say.release,
    reading: say.reading,
    project: say.project,
  };
  return names[type];
}

function ResultMeta({
  result: { document, match, weeklies, answers, missing },
  projects,
}: {
  result: SearchResult;
  projects: readonly Names[];
}) {
  const say = words(searchPageWords);
  const { type, issue, asker, rounds } = document;
  const project = findProject(document.project, projects);
  return (
    <p className="row-meta">
      {type !== 'question' && <span className="tag">{kindName(type)}</span>}
      {(project ?? type === 'question') && type !== 'project' && <ProjectName project={project} />}
      {issue && <span>#{issue}</span>}
      {asker && <span className="who">@{asker}</span>}
      {weeklies[0] && <time dateTime={weeklies[0]}>{weeklies[0]}</time>}
      {document.link !== null && <span>{say.source(sourceOf(document.link))}</span>}
      {rounds > 1 && <span>{words(searchWords).rounds(rounds)}</span>}
      {weeklies.length > 1 && <span>{words(searchWords).printed(weeklies.length)}</span>}
      {match === 'synonym' && <span className="tag">{say.otherWording}</span>}
      {!answers && missing.length > 0 && <span>{say.lacks(quotedWords(missing))}</span>}
    </p>
  );
}

/** Where the same passage was printed again. */
function SameElsewhere({ others }: { others: SearchResult['sameAs'] }) {
  if (others.length === 0) return null;
  return (
    <p className="search-same">
      {words(searchPageWords).sameIn}{' '}
      {others.map(({ id, url, date }) => (
        <Link key={id} className="link" href={url}>
          <time dateTime={date}>{date}</time>
        </Link>
      ))}
    </p>
  );
}
