import { savedListWords } from '#lib/words/areas/script/following.ts';
import { words } from '#lib/words/dictionary.ts';
import { element } from './element.ts';

/** Where giscus keeps that a reader is signed in; the name is its own. */
const sessionKey = 'giscus-session';

/** What giscus has put behind the page's address after signing in; taken out of the address. */
function sessionOfAddress(): string {
  const address = new URL(location.href);
  const session = address.searchParams.get('giscus') ?? '';
  if (session !== '') {
    address.searchParams.delete('giscus');
    history.replaceState(history.state, '', address);
    try {
      localStorage.setItem(sessionKey, JSON.stringify(session));
    } catch {
      // Signed in until the page is left.
    }
  }
  return session;
}

function storedSession(): string {
  try {
    const session: unknown = JSON.parse(localStorage.getItem(sessionKey) ?? '""');
    return typeof session === 'string' ? session : '';
  } catch {
    return '';
  }
}

/** The frame's height and the end of a session, as the frame tells them. */
function listen(frame: HTMLIFrameElement, origin: string): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    const data = event.data as { giscus?: { resizeHeight?: unknown; signOut?: unknown } } | null;
    const height = data?.giscus?.resizeHeight;
    if (typeof height === 'number') frame.style.height = `${Math.min(height, 100_000)}px`;
    if (data?.giscus?.signOut !== true) return;
    try {
      localStorage.removeItem(sessionKey);
    } catch {
      // Nothing is kept.
    }
  });
}

/** Puts the discussion's frame in the place of the button that asked for it (`data-frame`, its address). */
export function openDiscussion(button: HTMLElement): void {
  const address = new URL(button.dataset['frame'] ?? '');
  const session = sessionOfAddress() || storedSession();
  address.searchParams.set('origin', location.href.split('#')[0] ?? '');
  if (session !== '') address.searchParams.set('session', session);
  const theme = document.documentElement.dataset['theme'];
  address.searchParams.set('theme', theme ?? 'preferred_color_scheme');
  const frame = element('iframe', {
    ...{ src: address.href, class: 'discussion-frame', allow: 'clipboard-write' },
    title: words(savedListWords).discussion,
  }) as HTMLIFrameElement;
  listen(frame, address.origin);
  button.replaceWith(frame);
  frame.focus();
}

/** Who comes back from signing in finds the discussion open. */
export function openAfterSignIn(): void {
  const button = document.querySelector<HTMLElement>('[data-frame]');
  if (button && new URL(location.href).searchParams.has('giscus')) openDiscussion(button);
}
