import { Icon } from '#components/ui/icon.tsx';
import { subscribeWords } from '#lib/words/areas/pages/subscribe.tsx';
import { words } from '#lib/words/dictionary.ts';

/** An address with what it is called. */
export interface Named {
  label: string;
  /** Absolute. */
  address: string;
}

/** An address to be taken elsewhere: whole, and selected by one click. */
export function CopyField({ label, address }: Named) {
  const say = words(subscribeWords);
  return (
    <li className="copy-row">
      <span className="copy-label">{label}</span>
      <span className="copy-field">
        <code>{address}</code>
        <button
          type="button"
          className="needs-script"
          data-copy="address"
          data-text={address}
          aria-label={say.copyAddress(label)}
        >
          <Icon name="copy" />
          {say.copy}
        </button>
      </span>
    </li>
  );
}
