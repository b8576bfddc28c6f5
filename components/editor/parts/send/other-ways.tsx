import type { Writing } from '#lib/editor/types.ts';
import { type FormName, formUrl } from '#lib/site/addresses.ts';
import { site } from '#lib/site/site.ts';
import { sendingWords } from '#lib/words/areas/editor/sending.tsx';
import { words } from '#lib/words/dictionary.ts';

/** The forms of the site's repository; not every kind has one. */
const FORMS: Readonly<Record<Writing, FormName | null>> = {
  question: 'question',
  reading: 'reading',
  release: 'release',
  event: 'event',
  task: null,
  weekly: null,
  correction: 'wrong-answer',
};

/** For who does not want a pull request, or has no account. */
export function OtherWays({ writing }: { writing: Writing }) {
  const say = words(sendingWords);
  const form = FORMS[writing];
  const link = form && (
    <a className="link" href={formUrl(form)} target="_blank" rel="noopener">
      {say.fillForm}
      <span className="sr-only">{say.inNewTab}</span>
    </a>
  );
  return <p className="edit-send-other">{say.otherWays(link, site.wechat)}</p>;
}
