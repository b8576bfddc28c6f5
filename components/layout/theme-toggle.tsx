import { Icon } from '#components/ui/icon.tsx';
import { frameWords } from '#lib/words/areas/frame.ts';
import { words } from '#lib/words/dictionary.ts';

/** Goes through system, light and dark (`components/page/theme.ts`). CSS shows the icon of the one in force. */
export function ThemeToggle() {
  return (
    <button
      type="button"
      className="icon-button needs-script"
      aria-label={words(frameWords).switchTheme}
      data-theme-toggle
    >
      <Icon name="sun-moon" className="theme-system" />
      <Icon name="sun" className="theme-light" />
      <Icon name="moon" className="theme-dark" />
    </button>
  );
}
