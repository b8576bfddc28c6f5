import { useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { draftWords } from '#lib/words/areas/editor/sending.tsx';
import { words } from '#lib/words/dictionary.ts';
import { CopyOutcome, outcomeLabel, useCopying } from '../copy-button.tsx';

/** A link that holds a draft. */
export interface SharedLink {
  address: string;
  /** Whether chat programs may cut it. */
  isLong: boolean;
}

/** Copies a link that holds what is written, and says how long it is. */
export function ShareLink({ makeLink }: { makeLink: () => SharedLink | null }) {
  const say = words(draftWords);
  const [made, setMade] = useState<SharedLink | 'too-large' | null>(null);
  const [outcome, copy] = useCopying();
  return (
    <>
      <button
        type="button"
        className="button button-secondary"
        data-said={outcomeLabel(outcome)}
        onClick={() => {
          const link = makeLink();
          if (link) copy(link.address);
          setMade(link ?? 'too-large');
        }}
      >
        <Icon name="link" />
        {say.share}
      </button>
      <CopyOutcome outcome={outcome} />
      <p className="edit-drafts-link" role="status">
        {made === 'too-large' && say.tooLargeForLink}
        {made && made !== 'too-large' && (
          <>
            <Icon name={made.isLong ? 'triangle-alert' : 'check'} />
            {made.isLong ? say.tooLong(made.address.length) : say.shared(made.address.length)}
          </>
        )}
      </p>
    </>
  );
}
