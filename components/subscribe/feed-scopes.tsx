import { subscribeWords } from '#lib/words/areas/pages/subscribe.tsx';
import { words } from '#lib/words/dictionary.ts';
import { CopyField, type Named } from './copy-field.tsx';

/** A feed of the whole site in its three formats. */
export interface OfferedFeed {
  /** One word, for styles. */
  name: string;
  label: string;
  addresses: Named[];
}

/**
 * The feeds of the whole site, one scope at a time. Which one is shown is the choice of a radio button, so that it
 * needs no script; where styles cannot tell (`:has`), all are shown.
 */
export function FeedScopes({ feeds }: { feeds: readonly OfferedFeed[] }) {
  const say = words(subscribeWords);
  return (
    <div className="feed-scopes">
      <fieldset>
        <legend className="sr-only">{say.whichPart}</legend>
        {feeds.map(({ name, label }, at) => (
          <label key={name} className="chip">
            <input type="radio" name="scope" value={name} defaultChecked={at === 0} />
            {label}
          </label>
        ))}
        <a className="chip" href="#projects">
          {say.aProject}
        </a>
      </fieldset>
      {feeds.map(({ name, label, addresses }) => (
        <ul key={name} className={`copy-rows feed-${name}`} aria-label={label}>
          {addresses.map((one) => (
            <CopyField key={one.address} {...one} />
          ))}
        </ul>
      ))}
    </div>
  );
}
