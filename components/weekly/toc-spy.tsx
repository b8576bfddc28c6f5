'use client';

import { useEffect } from 'react';

/** Marks the entry of the contents whose section is being read. Prints nothing itself. */
export function TocSpy() {
  useEffect(() => {
    const links = new Map<string, HTMLAnchorElement[]>();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.toc a')) {
      const id = decodeURIComponent(link.hash.slice(1));
      links.set(id, [...(links.get(id) ?? []), link]);
    }
    const targets = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
    const mark = () => {
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
    return () => observer.disconnect();
  }, []);
  return null;
}
