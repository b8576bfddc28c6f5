import { Icon, type IconName } from '#components/ui/icon.tsx';
import type { Severity } from '#lib/site/message.ts';

/** How bad a message is, in an icon and words. */
const DEGREES: Readonly<Record<Severity, { icon: IconName; words: string }>> = {
  error: { icon: 'circle-alert', words: '错误，挡住提交' },
  warning: { icon: 'triangle-alert', words: '提醒，多半会让读者看错' },
  hint: { icon: 'info', words: '说明，只是建议' },
};

/** The degree of a rule; `short` leaves out what it means. */
export function SeverityMark({ severity, short }: { severity: Severity; short?: boolean }) {
  const { icon, words } = DEGREES[severity];
  const [word = ''] = words.split('，');
  return (
    <span className={`guide-degree guide-${severity}`}>
      <Icon name={icon} />
      {short ? word : words}
    </span>
  );
}
