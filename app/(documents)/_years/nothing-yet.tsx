import { PageHead } from '#components/ui/page-head.tsx';

/** A list that has nothing on it yet: its address stays, and says so. */
export function NothingYet({ title, things }: { title: string; things: string }) {
  return (
    <div className="wrap">
      <PageHead title={title}>{`还没有刊登过${things}。`}</PageHead>
    </div>
  );
}
