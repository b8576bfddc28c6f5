import { memo } from 'react';
import { ProjectName } from '#components/ui/project-name.tsx';
import { monthDay, yearOf } from '#lib/text/dates.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Numerals } from '#components/ui/number/numerals.tsx';
import { Link } from '#components/ui/link/link.tsx';
import type { ProjectName as Names, SearchResult } from '#lib/search/types.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { paletteWords } from '#lib/words/areas/search/palette.ts';
import { passageLang, titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { addressOf, leavesSite } from '../address.ts';
import { resultId } from '../result-id.ts';
import { findProject } from '../projects.ts';
import { MarkedText } from '../marked-text.tsx';

interface ResultOptionProps {
  result: SearchResult;
  projects: readonly Names[];
  selected: boolean;
  onSelect: (result: SearchResult) => void;
  onOpen: () => void;
}

/** One result in the palette's list: a link that the keyboard reaches through the field. */
export const ResultOption = memo(function ResultOption(props: ResultOptionProps) {
  const { result, projects, selected, onSelect, onOpen } = props;
  const { document } = result;
  return (
    <Link
      className={result.answers ? 'palette-option' : 'palette-option palette-weak'}
      role="option"
      id={resultId(result)}
      aria-selected={selected}
      tabIndex={-1}
      href={addressOf(result)}
      onPointerMove={() => onSelect(result)}
      onClick={(event) => {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) onOpen();
      }}
    >
      {document.type === 'weekly' ? (
        <WeeklyOption result={result} />
      ) : (
        <>
          <span className="palette-option-title clamp-2">
            {document.type === 'project' && <span className={`dot hue-${document.id}`} />}
            <MarkedText {...result.title} lang={titleLang(result.title.text)} />
            {leavesSite(result) && <Icon name="arrow-up-right" />}
          </span>
          <OptionExcerpt result={result} />
          <OptionMeta result={result} projects={projects} />
        </>
      )}
    </Link>
  );
});

function WeeklyOption({ result }: { result: SearchResult }) {
  const say = words(paletteWords);
  const date = result.document.weeklies[0] ?? '';
  const [, number] = /第 (\d+) 期/.exec(result.document.extra) ?? [];
  return (
    <span className="palette-weekly">
      <Numerals value={monthDay(date)} size="s" />
      <span>
        <span className="palette-option-title clamp-2">
          <MarkedText {...result.title} lang={titleLang(result.title.text)} />
        </span>
        <span className="palette-option-meta">
          <time dateTime={date}>{say.ofYear(yearOf(date))}</time>
          <span>{number && say.number(number)}</span>
        </span>
      </span>
    </span>
  );
}

/** The answer where the words stand in it; on phones, which have no preview, always. */
function OptionExcerpt({ result }: { result: SearchResult }) {
  const say = words(paletteWords);
  const { excerpt, excerptFrom, title, document } = result;
  if (!excerpt.text || document.type === 'project') return null;
  const quiet = excerpt.marks.length === 0 || (title.marks.length > 0 && excerptFrom === 'answer');
  return (
    <span
      className={
        quiet ? 'palette-option-excerpt palette-phone clamp-2' : 'palette-option-excerpt clamp-2'
      }
    >
      {document.type === 'question' && (excerptFrom === 'answer' ? say.ofAnswer : say.ofQuestion)}
      <MarkedText {...excerpt} lang={passageLang(excerpt.text)} />
    </span>
  );
}

function OptionMeta({
  result: { document, excerpt, weeklies },
  projects,
}: Pick<ResultOptionProps, 'result' | 'projects'>) {
  const project = findProject(document.project, projects);
  const say = words(searchWords);
  const { type, issue, asker, rounds } = document;
  if (type === 'project')
    return (
      <span className="palette-option-meta clamp-1" lang={passageLang(excerpt.text)}>
        {excerpt.text}
      </span>
    );
  return (
    <span className="palette-option-meta">
      {(project ?? type === 'question') && <ProjectName project={project} plain quiet />}
      {issue && <span>#{issue}</span>}
      {asker && <span className="who">@{asker}</span>}
      {weeklies[0] && <time dateTime={weeklies[0]}>{weeklies[0]}</time>}
      {rounds > 1 && <span>{say.rounds(rounds)}</span>}
      {weeklies.length > 1 && <span>{say.printed(weeklies.length)}</span>}
    </span>
  );
}
