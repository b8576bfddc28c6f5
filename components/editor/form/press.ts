// A press leaves the field before it has become a click: were something moved in between, the click would land on
// whatever has come to its place.

let isDown = false;
const waiting: (() => void)[] = [];

/** Does something once the press that is going on, if any, has become a click. */
export function afterPress(act: () => void): void {
  if (isDown) waiting.push(act);
  else act();
}

/** Watches presses. @returns what ends that. */
export function watchPresses(): () => void {
  const down = (): void => {
    isDown = true;
  };
  const settle = (): void => {
    isDown = false;
    for (const act of waiting.splice(0)) act();
  };
  // The click comes right behind it, within the same task.
  const up = (): void => void setTimeout(settle);
  document.addEventListener('mousedown', down, true);
  document.addEventListener('mouseup', up, true);
  document.addEventListener('dragend', up, true);
  return () => {
    document.removeEventListener('mousedown', down, true);
    document.removeEventListener('mouseup', up, true);
    document.removeEventListener('dragend', up, true);
    settle();
  };
}
