import { Window } from 'happy-dom';
import { onTestFinished, vi } from 'vitest';

/** What the page's module finds in a browser. */
const names = [
  ...['document', 'history', 'location', 'localStorage', 'navigator', 'innerHeight'],
  ...['Node', 'NodeFilter', 'Text', 'Element', 'HTMLElement', 'HTMLAnchorElement'],
  ...['HTMLImageElement', 'InputEvent'],
] as const;

/** Where the pages of tests stand. */
export const site = 'https://weekly.example';

/**
 * Opens a page in a window of its own until the test ends: what listens on its document goes with it.
 * @param body what stands in its body, and the place where things are said. @param path its address.
 */
export function openPage(body = '', path = '/'): void {
  const opened = new Window({ url: site + path, width: 1200, height: 900 });
  opened.document.body.innerHTML = `${body}<p id="said"></p>`;
  vi.stubGlobal('window', opened);
  for (const name of names) vi.stubGlobal(name, Reflect.get(opened, name));
  vi.stubGlobal('addEventListener', opened.addEventListener.bind(opened));
  onTestFinished(async () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    await opened.happyDOM.close();
  });
}

/** The element a selector finds; a test that looks for one that is not there has failed. */
export function find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (found === null) throw new Error(`没有 ${selector}`);
  return found;
}

/** What is said aloud. */
export const said = (): string => find('#said').textContent;

/** Sends an event that bubbles and can be stopped. @returns the event. */
export function send(target: EventTarget, type: string, more: object = {}): Event {
  const kinds = type.startsWith('key')
    ? 'KeyboardEvent'
    : type === 'input'
      ? 'InputEvent'
      : 'Event';
  const Kind = Reflect.get(window, kinds) as typeof Event;
  const { on = {}, ...init } = more as { on?: object };
  const event = new Kind(type, { bubbles: true, cancelable: true, ...init });
  Object.assign(event, on);
  target.dispatchEvent(event);
  return event;
}

/** Gives an element a property that only a browser that draws pages would have. */
export function pretend(element: object, properties: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(properties)) {
    Object.defineProperty(element, name, { value, configurable: true, writable: true });
  }
}
