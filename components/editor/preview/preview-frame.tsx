import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { watchPictures } from '#components/page/pictures.ts';

/** Width of a screen that is shown smaller than it is. */
const DESKTOP = 1280;
const PHONE = 390;

interface PreviewFrameProps {
  label: string;
  width: 'fit' | 'phone' | 'desktop';
  isDark: boolean;
  children: ReactNode;
}

/**
 * A page within the page, with the site's own styles: what it shows follows its own width and theme, as on a screen
 * of that size. Nothing runs in it but what stands around it, and its links lead into a tab of their own.
 */
export function PreviewFrame({ label, width, isDark, children }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const [room, setRoom] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (!page) return;
    setRoom(furnish(page));
    setBody(page.body);
  }, []);
  useEffect(() => {
    if (body) setTheme(body.ownerDocument, isDark);
  }, [isDark, body]);
  useEffect(() => {
    // Before its size is asked for.
    if (body) setWidth(body, width);
  }, [width, body]);
  useSize(frame, body, width);
  return (
    <div className={`edit-preview-room edit-preview-${width}`}>
      <iframe ref={frame} title={label} className="edit-preview-frame" />
      {room && createPortal(children, room)}
    </div>
  );
}

function setTheme(page: Document, isDark: boolean): void {
  page.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
}

/** Tells the styles: margins of a page are those of a screen, or none within a column. */
function setWidth(body: HTMLElement, width: PreviewFrameProps['width']): void {
  body.dataset['width'] = width;
}

/** Gives an empty page the styles, the language and the figures of this one. @returns where it draws. */
function furnish(page: Document): HTMLElement {
  // Without a doctype browsers imitate those of the last century: tables, and a body as high as the frame.
  page.open();
  page.write('<!doctype html>');
  page.close();
  page.documentElement.lang = document.documentElement.lang;
  for (const node of document.querySelectorAll('link[rel="stylesheet"], style')) {
    page.head.append(page.importNode(node, true));
  }
  page.body.className = 'edit-preview-body';
  watchPictures(page);
  page.addEventListener('click', (event) => follow(event, page));
  const figures = document.getElementById('d0')?.closest('svg');
  if (figures) page.body.append(page.importNode(figures, true));
  const room = page.createElement('div');
  page.body.append(room);
  return room;
}

/** Links lead to a place of the preview, or into a tab of their own. */
function follow(event: MouseEvent, page: Document): void {
  const { target } = event;
  const link = target && 'closest' in target ? (target as Element).closest('a') : null;
  if (!link) return;
  event.preventDefault();
  const written = link.getAttribute('href') ?? '';
  if (written.startsWith('#')) {
    page.getElementById(decodeURIComponent(written.slice(1)))?.scrollIntoView();
  } else if (/^https?:/.test(link.href)) open(link.href, '_blank', 'noopener');
}

/** Keeps the frame as high as what it shows, and as wide as asked. */
function useSize(
  frame: { readonly current: HTMLIFrameElement | null },
  body: HTMLElement | null,
  width: PreviewFrameProps['width'],
): void {
  useEffect(() => {
    const own = frame.current;
    const room = own?.parentElement;
    if (!own || !room || !body) return;
    const fit = (): void => resize(own, room, body, width);
    const watch = new ResizeObserver(fit);
    watch.observe(body);
    watch.observe(room);
    // Its styles come later than its words.
    body.ownerDocument.addEventListener('load', fit, true);
    fit();
    return () => watch.disconnect();
  }, [frame, body, width]);
}

function resize(
  frame: HTMLIFrameElement,
  room: HTMLElement,
  body: HTMLElement,
  width: PreviewFrameProps['width'],
): void {
  const scale = width === 'desktop' ? Math.min(1, room.clientWidth / DESKTOP) : 1;
  frame.style.width =
    width === 'desktop' ? `${DESKTOP}px` : width === 'phone' ? `${PHONE}px` : '100%';
  frame.style.transform = scale < 1 ? `scale(${scale})` : '';
  const height = body.scrollHeight;
  frame.style.height = `${height}px`;
  room.style.height = `${Math.ceil(height * scale)}px`;
}
