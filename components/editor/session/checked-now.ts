import type { Checked } from '#lib/editor/worker/protocol.ts';
import type { EditorState } from './state.ts';

/** A session, as far as this is concerned. */
interface Told {
  state: () => EditorState;
  subscribe: (listener: () => void) => () => void;
}

/** What the doctor says of the text as it is now, as soon as it is said. */
export function checkedNow({ state, subscribe }: Told): Promise<Checked> {
  const said = (): Checked | null => {
    const { checked, text } = state();
    return checked?.text === text ? checked : null;
  };
  const known = said();
  if (known) return Promise.resolve(known);
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      const checked = said();
      if (!checked) return;
      stop();
      resolve(checked);
    });
  });
}
