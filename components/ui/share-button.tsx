import { Icon } from './icon.tsx';

/** Opens the device's share sheet; shown where there is one (`components/page/share.ts`). */
export function ShareButton() {
  return (
    <button type="button" data-share hidden>
      <Icon name="share" />
      分享
    </button>
  );
}
