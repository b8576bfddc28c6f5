// What readers follow and keep on their device: a file that pages load where there is something of it to show.
import { pressFollow, pressSave, showPressed } from './buttons.ts';
import { openAfterSignIn, openDiscussion } from './discussion.ts';
import { showFollows, showFollowsAtHome } from './follows.ts';
import { follows, saved } from './kept.ts';
import { showNews } from './news.ts';

/** Does what a button of later reading, following or discussions is for. */
export function press(button: HTMLElement): void {
  if (button.dataset['frame'] !== undefined) openDiscussion(button);
  else if (button.dataset['follow'] !== undefined) pressFollow(button);
  else pressSave(button);
}

/** The lists in full, with their files: on two pages only. */
async function showLists(place: HTMLElement): Promise<void> {
  const [{ showSaved }, { watchTaking }] = await Promise.all([
    import('./saved/list.ts'),
    import('./saved/take.ts'),
  ]);
  watchTaking();
  if (place.dataset['kept'] === 'saved') showSaved(place);
  else await showFollows(place);
}

function begin(): void {
  showPressed();
  follows.watch(showPressed);
  saved.watch(showPressed);
  openAfterSignIn();
  const news = document.getElementById('news');
  if (news && !news.hidden) showNews(news).catch(reportError);
  const atHome = document.getElementById('follows');
  if (atHome) showFollowsAtHome(atHome, news?.dataset['newest'] ?? '').catch(reportError);
  const lists = document.querySelector<HTMLElement>('[data-kept]');
  if (lists) showLists(lists).catch(reportError);
}

begin();
