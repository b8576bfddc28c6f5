import { themeKey } from '#components/ui/theme-key.ts';
import { pageWords } from '#lib/words/areas/script/page.ts';
import { words } from '#lib/words/dictionary.ts';
import { say } from './say.ts';

type Theme = 'system' | 'light' | 'dark';

const following: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };

const themeOf = (name: string | null | undefined): Theme =>
  name === 'light' || name === 'dark' ? name : 'system';

/** What is said of a theme that was chosen. */
function toldOf(theme: Theme): string {
  const wording = words(pageWords);
  return { system: wording.themeSystem, light: wording.themeLight, dark: wording.themeDark }[theme];
}

/** Theme of the document: what the script in the head, or an earlier click, has set. */
const currentTheme = (): Theme => themeOf(document.documentElement.dataset['theme']);

function apply(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // Storage may be forbidden; the choice then lasts until the page is left.
  }
}

/** The header's button goes through system, light and dark. */
export function watchTheme(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element && target.closest('[data-theme-toggle]'))) return;
    const theme = following[currentTheme()];
    apply(theme);
    say(toldOf(theme));
  });
  // A page that comes back as it was left may have been left before the theme was changed.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) apply(storedTheme());
  });
}

function storedTheme(): Theme {
  try {
    return themeOf(localStorage.getItem(themeKey));
  } catch {
    return currentTheme();
  }
}
