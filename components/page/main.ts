// The one script of every page: what moves acts on markup that is whole without it.
import { loadChannels } from './channels/load.ts';
import { loadEditor } from './editor/load.ts';
import { watchCode } from './code.ts';
import { watchContents } from './contents.ts';
import { watchCopyButtons } from './copy.ts';
import { loadFollowing, watchKeeping } from './following/load.ts';
import { lengthenVisit } from './following/visit.ts';
import { watchLanguage } from './language.ts';
import { watchLists } from './lists.ts';
import { watchMarks } from './marks.ts';
import { watchNavigation } from './navigation.ts';
import { settlePictures, watchPictures } from './pictures.ts';
import { loadOffline } from './offline/load.ts';
import { watchOver } from './over.ts';
import { prefetchOnIntent } from './prefetch.ts';
import { reloadOnSave } from './reload.ts';
import { offerSharing, watchShareButtons } from './share.ts';
import { watchSearch, wakeSearch } from './search/search.ts';
import { watchTheme } from './theme.ts';

/** Set by `npm run dev`: where saves of content files are announced. */
const contentEvents = process.env['NEXT_PUBLIC_CONTENT_EVENTS'];

/** What listens on the document: at once, also while the page is still on its way. */
const listening = [
  watchSearch,
  watchTheme,
  watchLanguage,
  watchCopyButtons,
  watchShareButtons,
  watchNavigation,
  watchPictures,
  watchLists,
  watchKeeping,
  prefetchOnIntent,
];

/** What looks at all that the page holds. */
const looking = [
  watchOver,
  wakeSearch,
  settlePictures,
  watchContents,
  watchMarks,
  watchCode,
  offerSharing,
  loadChannels,
  loadEditor,
  loadOffline,
  lengthenVisit,
  loadFollowing,
];

/** One behaviour that fails takes no other along. */
function beginAll(behaviours: readonly (() => void)[]): void {
  for (const begin of behaviours) {
    try {
      begin();
    } catch (cause) {
      reportError(cause);
    }
  }
}

beginAll(listening);
if (contentEvents) reloadOnSave(contentEvents);
if (document.readyState === 'loading') {
  document.addEventListener('DOMContentLoaded', () => beginAll(looking));
} else beginAll(looking);
