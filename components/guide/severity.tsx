import { Icon, type IconName } from '#components/ui/icon.tsx';
import type { Severity } from '#lib/site/message.ts';
import { guideWords } from '#lib/words/areas/pages/guide.tsx';
import { words } from '#lib/words/dictionary.ts';

const ICONS: Readonly<Record<Severity, IconName>> = {
  error: 'circle-alert',
  warning: 'triangle-alert',
  hint: 'info',
};

/** How bad a message is, in an icon and words; `short` leaves out what it means. */
export function SeverityMark({ severity, short }: { severity: Severity; short?: boolean }) {
  const say = words(guideWords);
  const [word, meaning] = {
    error: [say.error, say.errorMeans] as const,
    warning: [say.warning, say.warningMeans] as const,
    hint: [say.hint, say.hintMeans] as const,
  }[severity];
  return (
    <span className={`guide-degree guide-${severity}`}>
      <Icon name={ICONS[severity]} />
      {short ? word : meaning}
    </span>
  );
}
