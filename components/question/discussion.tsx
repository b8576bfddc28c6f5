import { OutLink } from '#components/ui/link/out-link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { Discussions } from '#lib/site/discussions.ts';
import { discussionSearchUrl, discussionWidgetUrl } from '#lib/site/discussions.ts';
import { discussionWords } from '#lib/words/areas/pages/saved.ts';
import { words } from '#lib/words/dictionary.ts';
import { LANGUAGES } from '#lib/words/language.ts';
import { spoken } from '#language';

interface DiscussionProps {
  /** Where the site's discussions are. */
  discussions: Discussions;
  /** Id of the question. */
  id: string;
  /** Absolute address of its page. */
  address: string;
}

/**
 * A question's discussion on GitHub: a link, and a button that shows it in the page. Nothing of it is loaded before
 * the button is pressed (`components/page/following/discussion.ts`); its frame is the only one that the policy of the
 * page allows (`lib/built`).
 */
export function Discussion({ discussions, id, address }: DiscussionProps) {
  const say = words(discussionWords);
  const widget = discussionWidgetUrl(discussions, id, {
    ...{ address, language: LANGUAGES[spoken()].tag },
  });
  return (
    <section className="mt-14">
      <SectionHead>{say.title}</SectionHead>
      <p className="rail-indent mt-4">
        <OutLink href={discussionSearchUrl(discussions, id)}>{say.onGitHub}</OutLink>
      </p>
      {widget && (
        <div className="rail-indent mt-2">
          <button
            type="button"
            className="button button-secondary button-small keep needs-script"
            data-frame={widget}
          >
            {say.show}
          </button>
          <p className="caption needs-script mt-2">{say.showSays}</p>
        </div>
      )}
    </section>
  );
}
