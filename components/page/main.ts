// The one script of every page: what moves acts on markup that is whole without it.
import { watchContents } from './contents.ts';
import { watchCopyButtons } from './copy.ts';
import { watchLists } from './lists.ts';
import { watchMarks } from './marks.ts';
import { watchNavigation } from './navigation.ts';
import { settlePictures, watchPictures } from './pictures.ts';
import { prefetchOnIntent } from './prefetch.ts';
import { reloadOnSave } from './reload.ts';
import { watchSearch, wakeSearch } from './search/search.ts';
import { watchTheme } from './theme.ts';

/** Set by `npm run dev`: where saves of content files are announced. */
const contentEvents = process.env['NEXT_PUBLIC_CONTENT_EVENTS'];

// At once, also while the page is still on its way: these listen on the document.
watchSearch();
watchTheme();
watchCopyButtons();
watchNavigation();
watchPictures();
watchLists();
prefetchOnIntent();
if (contentEvents) reloadOnSave(contentEvents);

/** Once the whole page is there: these look at what it holds. */
function begin(): void {
  wakeSearch();
  settlePictures();
  watchContents();
  watchMarks();
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
