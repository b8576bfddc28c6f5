import { languageKey } from '#components/ui/language-key.ts';
import { themeKey } from '#components/ui/theme-key.ts';
import { languageScript } from '#lib/words/script.ts';

const themeScript = `try{var t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

interface BeforePaintProps {
  /** The page is there in other languages, which readers may have chosen. */
  leads: boolean;
  /** Pages stand a second time in Traditional Chinese. */
  hasTraditional: boolean;
}

/**
 * Leads readers to the language they have chosen, and sets a stored theme, before anything is painted; without a
 * stored one CSS follows the system. The one script that stands in pages themselves: as a file it would come after
 * the first picture of the page.
 */
export function BeforePaint({ leads, hasTraditional }: BeforePaintProps) {
  const basePath = process.env.BASE_PATH ?? '';
  const lead = leads ? languageScript({ basePath, hasTraditional }, languageKey) : '';
  return <script data-before-paint dangerouslySetInnerHTML={{ __html: lead + themeScript }} />;
}
