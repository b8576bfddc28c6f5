import { ProjectName } from '#components/ui/project-name.tsx';
import { sourceOf } from '#lib/site/source.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { typeNames } from '#lib/search/types.ts';
import type { ProjectName as Names, SearchResult } from '#lib/search/types.ts';
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
  const { document, title, excerpt, excerptFrom } = result;
  return (
    <article
      className={result.answers ? 'search-result' : 'search-result search-weak'}
      id={resultId(result)}
    >
      <ResultMeta result={result} projects={projects} />
      <h2 className="row-title">
        <Link className="clamp-2" data-hit href={addressOf(result)} onClick={onOpen}>
          <MarkedText {...title} />
          {leavesSite(result) && <Icon name="arrow-up-right" />}
        </Link>
      </h2>
      {excerpt.text && (
        <p className="row-answer clamp-2">
          {document.type === 'question' && (
            <span className={excerptFrom === 'answer' ? 'row-answer-mark' : 'row-asked-mark'}>
              {excerptFrom === 'answer' ? '答' : '问'}
            </span>
          )}
          <MarkedText {...excerpt} />
        </p>
      )}
      <SameElsewhere others={result.sameAs} />
    </article>
  );
}

function ResultMeta({
  result: { document, match, weeklies, answers, missing },
  projects,
}: {
  result: SearchResult;
  projects: readonly Names[];
}) {
  const { type, issue, asker, rounds } = document;
  const project = findProject(document.project, projects);
  return (
    <p className="row-meta">
      {type !== 'question' && <span className="tag">{typeNames[type]}</span>}
      {(project ?? type === 'question') && type !== 'project' && <ProjectName project={project} />}
      {issue && <span>#{issue}</span>}
      {asker && <span className="who">@{asker}</span>}
      {weeklies[0] && <time dateTime={weeklies[0]}>{weeklies[0]}</time>}
      {document.link !== null && <span>{sourceOf(document.link).name}</span>}
      {rounds > 1 && <span>{rounds} 轮问答</span>}
      {weeklies.length > 1 && <span>刊登 {weeklies.length} 次</span>}
      {match === 'synonym' && <span className="tag">换个说法</span>}
      {!answers && missing.length > 0 && <span>不含{quotedWords(missing)}</span>}
    </p>
  );
}

/** Where the same passage was printed again. */
function SameElsewhere({ others }: { others: SearchResult['sameAs'] }) {
  if (others.length === 0) return null;
  return (
    <p className="search-same">
      相同内容也见于{' '}
      {others.map(({ id, url, date }) => (
        <Link key={id} className="link" href={url}>
          <time dateTime={date}>{date}</time>
        </Link>
      ))}
    </p>
  );
}
