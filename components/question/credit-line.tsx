import { OutLink } from '#components/ui/link/out-link.tsx';
import type { Credit } from '#lib/content/types.ts';

/** Who sent a question for the coming weekly, and where that can be read. */
export function CreditLine({ by, from }: Credit) {
  return (
    <p className="caption credit-line">
      {by && <span>@{by} 投稿</span>}
      {from && <OutLink href={from}>看来源</OutLink>}
    </p>
  );
}
