import { PageHead } from '#components/ui/page-head.tsx';
import { listWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';

/** A list that has nothing on it yet: its address stays, and says so. @param things in plural, e.g. `文章`. */
export function NothingYet({ title, things }: { title: string; things: string }) {
  return (
    <div className="wrap">
      <PageHead title={title}>{words(listWords).nothingYet(things)}</PageHead>
    </div>
  );
}
