import { Icon, type IconName } from './icon.tsx';

/** An icon behind a word, on the same line as the word's end: alone on the next it says nothing. */
export function JoinedIcon({ name }: { name: IconName }) {
  return (
    <span className="joined">
      <Icon name={name} />
    </span>
  );
}
