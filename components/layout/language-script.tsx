import { languageKey } from '#components/ui/language-key.ts';
import { languageScript } from '#lib/words/script.ts';

interface LanguageScriptProps {
  /** Pages stand a second time in Traditional Chinese. */
  hasTraditional: boolean;
}

/** Leads readers to the language they have chosen. In the page itself for the reason of the theme's script. */
export function LanguageScript({ hasTraditional }: LanguageScriptProps) {
  const basePath = process.env.BASE_PATH ?? '';
  const script = languageScript({ basePath, hasTraditional }, languageKey);
  return <script data-before-paint dangerouslySetInnerHTML={{ __html: script }} />;
}
