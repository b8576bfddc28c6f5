/** Milliseconds without a page of the site after which the next one begins another visit. */
const VISIT_ENDS = 1_800_000;

/**
 * Room for what is new since the reader's last visit, which is drawn by `components/page/following`. Whether there is
 * something is known before anything is painted, so nothing moves when it comes; a first visit has no room for it.
 *
 * The script keeps in the browser's storage when a page was last opened (`visitAt`), the newest weekly that was shown
 * here (`visitSeen`), and the one that what is new is counted from (`visitBase`): what had been seen when this visit
 * began. Both are days of weeklies: no clock decides what is new, only where one visit ends.
 * @param newest day of the newest weekly.
 */
export function NewsPlace({ newest }: { newest: string }) {
  const script = `try{var s=localStorage,n=document.getElementById('news'),d=n.dataset.newest,t=Date.now();t-s.visitAt<${VISIT_ENDS}||(s.visitBase=s.visitSeen||d);s.visitAt=t;s.visitSeen=d;n.hidden=!(s.visitBase<d)}catch(e){}`;
  return (
    <>
      <section id="news" data-newest={newest} hidden />
      <script data-before-paint dangerouslySetInnerHTML={{ __html: script }} />
    </>
  );
}
