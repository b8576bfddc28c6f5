import { Link } from '#components/ui/link/link.tsx';
import { frameWords } from '#lib/words/areas/frame.ts';
import { words } from '#lib/words/dictionary.ts';
import { ALL_LANGUAGES, LANGUAGES, type Language, isSpoken } from '#lib/words/language.ts';
import { spoken } from '#language';

interface LanguageLinkProps {
  /** The page's path in the site's own language. */
  path: string;
  language: Language;
  className?: string;
}

/** The same page in another language. A click is remembered (`components/page/language.ts`). */
function LanguageLink({ path, language, className }: LanguageLinkProps) {
  const { tag, name } = LANGUAGES[language];
  return (
    <Link
      className={className}
      href={path}
      inLanguage={language}
      hrefLang={tag}
      lang={tag}
      data-language={language}
      aria-current={language === spoken() ? 'true' : undefined}
    >
      {name}
    </Link>
  );
}

/** The languages that the page is not in, if it is in several. */
export function OtherLanguages({ path, className }: { path: string; className: string }) {
  if (!isSpoken(path)) return null;
  const others = ALL_LANGUAGES.filter((language) => language !== spoken());
  return others.map((language) => (
    <LanguageLink key={language} path={path} language={language} className={className} />
  ));
}

/** All languages, the page's own included. */
export function Languages({ path }: { path: string }) {
  if (!isSpoken(path)) return null;
  return (
    <span className="languages" role="group" aria-label={words(frameWords).language}>
      {ALL_LANGUAGES.map((language) => (
        <LanguageLink key={language} path={path} language={language} />
      ))}
    </span>
  );
}
