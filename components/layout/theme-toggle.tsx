'use client';

import { useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { THEME_KEY } from './theme-script.tsx';

const names = { system: '跟随系统', light: '浅色', dark: '深色' } as const;
type Theme = keyof typeof names;

const following: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };

/** Theme of the document: what the script in the head, or an earlier click, has set. */
function currentTheme(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function applyTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Storage may be forbidden; the choice then lasts until the page is left.
  }
}

/** Goes through system, light and dark. CSS shows the icon of the one in force. */
export function ThemeToggle() {
  const [announced, setAnnounced] = useState('');
  const advance = () => {
    const theme = following[currentTheme()];
    applyTheme(theme);
    setAnnounced(`主题：${names[theme]}`);
  };
  return (
    <>
      <button
        type="button"
        className="icon-button needs-script"
        aria-label="切换主题"
        onClick={advance}
      >
        <Icon name="sun-moon" className="theme-system" />
        <Icon name="sun" className="theme-light" />
        <Icon name="moon" className="theme-dark" />
      </button>
      <span className="sr-only" role="status">
        {announced}
      </span>
    </>
  );
}
