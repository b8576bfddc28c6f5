/** Key in the browser's storage; its absence means "follow the system". */
export const THEME_KEY = 'theme';

const script = `try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch(e){}`;

/** Sets a stored theme before anything is painted. Without a stored one CSS follows the system. */
export function ThemeScript() {
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
