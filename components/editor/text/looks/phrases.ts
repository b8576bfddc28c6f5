import { EditorState } from '@codemirror/state';
import { textWords } from '#lib/words/areas/editor/text.ts';
import { words } from '#lib/words/dictionary.ts';

/** What CodeMirror itself says, in the language of the page. */
export function phrases() {
  const say = words(textWords);
  return EditorState.phrases.of({
    Completions: say.completions,
    Find: say.find,
    Replace: say.replaceBy,
    next: say.next,
    previous: say.previous,
    all: say.all,
    'match case': say.matchCase,
    regexp: say.regexp,
    'by word': say.byWord,
    replace: say.replace,
    'replace all': say.replaceAll,
    close: say.close,
    'current match': say.currentMatch,
    'on line': say.onLine,
    'replaced match on line $': say.replacedOnLine,
    'replaced $ matches': say.replacedCount,
    'Go to line': say.goToLine,
    go: say.go,
    'folded code': say.folded,
    unfold: say.unfold,
    'Fold line': say.fold,
    'Unfold line': say.unfold,
    'Folded lines': say.fold,
    'Unfolded lines': say.unfold,
    to: '–',
    'Selection deleted': say.selectionDeleted,
  });
}
