import { PageHead } from '#components/ui/page-head.tsx';
import { Still } from '#components/ui/still.tsx';

/** A list that has nothing on it yet: its address stays, and says so. */
export function NothingYet({ title, things }: { title: string; things: string }) {
  return (
    <Still id="page" className="wrap">
      <PageHead title={title}>{`还没有刊登过${things}。`}</PageHead>
    </Still>
  );
}
