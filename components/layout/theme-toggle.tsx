import { Icon } from '#components/ui/icon.tsx';

/** Goes through system, light and dark (`components/page/theme.ts`). CSS shows the icon of the one in force. */
export function ThemeToggle() {
  return (
    <button
      type="button"
      className="icon-button needs-script"
      aria-label="切换主题"
      data-theme-toggle
    >
      <Icon name="sun-moon" className="theme-system" />
      <Icon name="sun" className="theme-light" />
      <Icon name="moon" className="theme-dark" />
    </button>
  );
}
