import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** A remark in the text: an icon and a sentence on a quiet ground. */
export function Note({
  icon,
  warn,
  children,
}: {
  icon: IconName;
  warn?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={warn ? 'note note-warn' : 'note'}>
      <Icon name={icon} />
      <p>{children}</p>
    </div>
  );
}
