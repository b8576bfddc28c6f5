/** `/` outside fields, Ctrl K and ⌘ K anywhere; never while an input method is composing. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey || event.defaultPrevented) return false;
  if (event.ctrlKey !== event.metaKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !event.ctrlKey && !isEditable(event.target);
}

/** What a key event says about composing. */
export interface ComposingKey {
  isComposing: boolean;
  keyCode: number;
}

/**
 * Whether a key belongs to an input method. 229: Safari sends the Enter that ends a composition after
 * the composition has ended.
 */
export function isComposingKey({ isComposing, keyCode }: ComposingKey): boolean {
  return isComposing || keyCode === 229;
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}
