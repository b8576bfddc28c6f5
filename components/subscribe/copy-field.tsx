import { Icon } from '#components/ui/icon.tsx';

/** An address with what it is called. */
export interface Named {
  label: string;
  /** Absolute. */
  address: string;
}

/** An address to be taken elsewhere: whole, and selected by one click. */
export function CopyField({ label, address }: Named) {
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
          aria-label={`复制 ${label} 的地址`}
        >
          <Icon name="copy" />
          复制
        </button>
      </span>
    </li>
  );
}
