import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Link } from '#components/ui/link/link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { words } from '#lib/words/dictionary.ts';
import { QuestionResult } from './result.tsx';
import type { Related } from './use-related.ts';

interface RelatedListProps {
  related: Related;
  /** Makes the correction of a published question of what is being written. @param id of the question. */
  onCorrect: (id: string) => void;
}

/** Published questions that may be the one that is being written. Nothing before there is something to look for. */
export function RelatedList({ related, onCorrect }: RelatedListProps) {
  const say = words(partsWords);
  const { state, results, projects } = related;
  const body = useKeptHeight(state === 'idle');
  if (state === 'idle') return null;
  return (
    <section className="edit-related" aria-labelledby="edit-related-head">
      <SectionHead id="edit-related-head" caption={<span role="status">{statusOf(related)}</span>}>
        {say.related}
      </SectionHead>
      <div ref={body} aria-busy={state === 'looking'}>
        {state === 'failed' && (
          <p className="edit-related-hint">
            {say.notSearched}{' '}
            <button type="button" className="link" onClick={related.retry}>
              {say.retry}
            </button>
          </p>
        )}
        {results.length > 0 && (
          <ul>
            {results.map((result) => (
              <li key={result.document.id}>
                <Link href={result.document.url} target="_blank" rel="noopener">
                  <QuestionResult result={result} projects={projects} />
                  <span className="sr-only">{say.inNewTab}</span>
                </Link>
                <p className="edit-related-hint">
                  {say.same}{' '}
                  <button
                    type="button"
                    className="link"
                    aria-label={say.addTo(result.title.text)}
                    onClick={() => onCorrect(result.document.id)}
                  >
                    {say.addToThis}
                  </button>
                </p>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function statusOf({ state, results }: Related): string {
  const say = words(partsWords);
  if (state === 'looking' && results.length === 0) return say.looking;
  // What failed says so below.
  if (state === 'failed') return '';
  return results.length > 0 ? say.near(results.length) : say.nothingNear;
}

/** Keeps an element as high as it has been: what stands below it does not move while its rows change. */
function useKeptHeight(isGone: boolean): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null);
  const tallest = useRef(0);
  useLayoutEffect(() => {
    if (isGone) tallest.current = 0;
    if (!body.current) return;
    tallest.current = Math.max(tallest.current, body.current.offsetHeight);
    body.current.style.minHeight = `${tallest.current}px`;
  });
  return body;
}
