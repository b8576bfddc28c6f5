/** Marks the entries of a page's contents (`.toc`) whose section is being read. */
export function watchContents(): void {
  const links = new Map<string, HTMLAnchorElement[]>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.toc a')) {
    const id = decodeURIComponent(link.hash.slice(1));
    links.set(id, [...(links.get(id) ?? []), link]);
  }
  const targets = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  if (targets.length === 0) return;
  const mark = (): void => {
    // The last target whose top has passed the upper third of the window.
    const read = targets.findLast((one) => one.getBoundingClientRect().top < innerHeight / 3);
    for (const [id, group] of links) {
      for (const link of group) {
        if (id === read?.id) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const target of targets) observer.observe(target);
}
