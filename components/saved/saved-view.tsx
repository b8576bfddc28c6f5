import { PageHead } from '#components/ui/page-head.tsx';
import { TakeButtons } from '#components/ui/take-buttons.tsx';
import { savedWords } from '#lib/words/areas/pages/saved.ts';
import { words } from '#lib/words/dictionary.ts';

/** 稍后读: the list is drawn where it is said to be empty (`components/page/following/saved`). */
export function SavedView() {
  const say = words(savedWords);
  return (
    <div className="wrap">
      <PageHead title={say.title}>{say.lead}</PageHead>
      <div className="saved-lists" data-kept="saved">
        <p>{say.empty}</p>
      </div>
      <section className="saved-take needs-script">
        <h2>{say.take}</h2>
        <p className="caption">{say.takeSays}</p>
        <TakeButtons
          buttons={[
            ['markdown', say.exportMarkdown],
            ['opml', say.exportOpml],
            ['json', say.exportJson],
            ['import-json', say.importJson],
          ]}
        />
      </section>
    </div>
  );
}
