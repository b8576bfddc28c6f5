import { Icon } from './icon.tsx';
import { uiWords } from '#lib/words/areas/ui.ts';
import { words } from '#lib/words/dictionary.ts';

/** Opens the device's share sheet; shown where there is one (`components/page/share.ts`). */
export function ShareButton() {
  return (
    <button type="button" data-share hidden>
      <Icon name="share" />
      {words(uiWords).share}
    </button>
  );
}
