import { themeKey } from '#components/ui/theme-key.ts';

const script = `try{var t=localStorage.getItem('${themeKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

/**
 * Sets a stored theme before anything is painted; without a stored one CSS follows the system. The one
 * script that stands in pages themselves: as a file it would come after the first picture of the page.
 */
export function ThemeScript() {
  return <script data-before-paint dangerouslySetInnerHTML={{ __html: script }} />;
}
