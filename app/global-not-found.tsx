import './globals.css';
import type { Metadata } from 'next';
import { Document, siteViewport } from '#app/_document.tsx';
import { Frame } from '#app/_frame.tsx';
import { siteHead } from '#app/_head.ts';
import { SearchField } from '#components/search/index.ts';
import { Link } from '#components/ui/link/link.tsx';
import { Numerals } from '#components/ui/number/numerals.tsx';
import { getModel } from '#lib/content/index.ts';
import { paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { words, wordsIn } from '#lib/words/dictionary.ts';
import { LANGUAGES } from '#lib/words/language.ts';

export function generateMetadata(): Metadata {
  return { ...siteHead(), title: `${words(frameWords).missing} | ${site.name}` };
}

export const viewport = siteViewport;

/**
 * What an address leads to that does not exist. A document of its own: a `not-found.tsx` would be drawn into
 * the data of every page (docs/decisions/028-built-once.md).
 */
export default async function NotFound() {
  const [newest] = (await getModel()).weeklies;
  const say = words(frameWords);
  const english = wordsIn(frameWords, 'en');
  return (
    <Document isMissing>
      <Frame at={null} search={false}>
        <div className="not-found wrap">
          <Numerals value="404" size="xl" />
          <h1 className="mt-8 text-[28px]/[42px]">{say.missingTitle}</h1>
          <p className="mt-2 max-w-[38em] text-ink-2">{say.missingMore(newest?.date ?? null)}</p>
          <div className="mt-6 max-w-[640px]">
            <SearchField />
          </div>
          <p className="mt-5 flex gap-5">
            <Link className="link" href={paths.home}>
              {say.toHome}
            </Link>
            <Link className="link" href={paths.weeklies}>
              {say.toArchive}
            </Link>
          </p>
          {/* One page for all addresses that lead nowhere, those of English pages as well. */}
          <p className="mt-5 max-w-[38em] text-ink-2" lang={LANGUAGES.en.tag}>
            {english.missingMore(newest?.date ?? null)}{' '}
            <Link className="link" href={paths.home} inLanguage="en">
              {english.toHome}
            </Link>
          </p>
        </div>
      </Frame>
    </Document>
  );
}
