import { tell } from './output.ts';

/** Milliseconds between two lines about a long run. */
const EVERY = 2000;

/** Says now and then on standard error how far a run is; a short one says nothing. @param doing what it does. */
export function progress(doing: string): (done: number, total: number) => void {
  let last = Date.now();
  return (done, total) => {
    if (Date.now() - last < EVERY) return;
    last = Date.now();
    tell(`${doing}：${done} / ${total}`);
  };
}
