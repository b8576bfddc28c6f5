import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface NoteProps {
  icon: IconName;
  /** What the ground says; a plain remark without it. The words must say it too. */
  tone?: 'warn' | 'err' | 'ok';
  children: ReactNode;
}

/** A remark in the text: an icon and a sentence on a quiet ground. */
export function Note({ icon, tone, children }: NoteProps) {
  return (
    <div className={clsx('note', tone && `note-${tone}`)}>
      <Icon name={icon} />
      <p>{children}</p>
    </div>
  );
}
