import type { Checked } from '#lib/editor/worker/protocol.ts';
import type { EditorState } from './state.ts';

/** A session, as far as this is concerned. */
interface Told {
  state: () => EditorState;
  subscribe: (listener: () => void) => () => void;
}

/** What the doctor says of the text as it is now, as soon as it is said; null where it cannot say anything. */
export function checkedNow({ state, subscribe }: Told): Promise<Checked | null> {
  const said = (): Checked | null | undefined => {
    const { checked, text, failure } = state();
    if (checked?.text === text) return checked;
    return failure === null ? undefined : null;
  };
  const known = said();
  if (known !== undefined) return Promise.resolve(known);
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      const checked = said();
      if (checked === undefined) return;
      stop();
      resolve(checked);
    });
  });
}
