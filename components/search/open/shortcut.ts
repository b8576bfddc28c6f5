/** `/` outside fields, Ctrl K and ⌘ K anywhere; never while an input method is composing. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey || event.defaultPrevented) return false;
  if (event.ctrlKey !== event.metaKey) return event.key.toLowerCase() === 'k';
  return (
    event.key === '/' && !event.ctrlKey && !isEditable(event.composedPath()[0] ?? event.target)
  );
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}
