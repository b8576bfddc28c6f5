import { followingWords } from '#lib/words/areas/script/following.ts';
import { words } from '#lib/words/dictionary.ts';
import { tell } from '../say.ts';
import { type Follow, MOST_SAVED, followOf, follows, saved } from './kept.ts';
import { thingOf } from './things.ts';

/** The project that a button stands for. */
function projectOf(button: HTMLElement): Follow | null {
  const { follow: slug, name } = button.dataset;
  return followOf({ slug, name });
}

function setPressed(button: HTMLElement, isPressed: boolean): void {
  button.setAttribute('aria-pressed', String(isPressed));
}

/** Shows on each button of the page what is kept. */
export function showPressed(): void {
  const slugs = new Set(follows.read().map(({ slug }) => slug));
  for (const button of document.querySelectorAll<HTMLElement>('[data-follow]')) {
    setPressed(button, slugs.has(button.dataset['follow'] ?? ''));
  }
  const hrefs = new Set(saved.read().map(({ href }) => href));
  const say = words(followingWords);
  for (const button of document.querySelectorAll<HTMLElement>('[data-save]')) {
    const thing = thingOf(button);
    setPressed(button, thing !== null && hrefs.has(thing.href));
    // In a list of many, the name says which one.
    if (thing) button.setAttribute('aria-label', say.saveIt(thing.title));
  }
}

/** Follows a project, or no longer. */
export function pressFollow(button: HTMLElement): void {
  const project = projectOf(button);
  if (!project) return;
  const say = words(followingWords);
  const list = follows.read();
  const others = list.filter(({ slug }) => slug !== project.slug);
  const isAdded = others.length === list.length;
  const isKept = follows.write(isAdded ? [...others, project] : others);
  const told = isAdded ? say.saidFollowed(project.name) : say.saidUnfollowed(project.name);
  tell(button, {
    label: isAdded ? say.followed : say.unfollowed,
    words: isKept ? told : say.notKept,
  });
}

/** Puts something into the list of later reading, or takes it out. The newest stands first. */
export function pressSave(button: HTMLElement): void {
  const thing = thingOf(button);
  if (!thing) return;
  const say = words(followingWords);
  const list = saved.read();
  const others = list.filter(({ href }) => href !== thing.href);
  const isAdded = others.length === list.length;
  if (isAdded && list.length >= MOST_SAVED) {
    tell(button, { label: say.full, words: say.listFull(MOST_SAVED) });
    return;
  }
  const isKept = saved.write(isAdded ? [thing, ...others] : others);
  tell(button, {
    label: isAdded ? say.savedShort : say.unsavedShort,
    words: isKept ? (isAdded ? say.saved : say.unsaved) : say.notKept,
  });
}
