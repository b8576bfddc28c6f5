/**
 * Whether a key belongs to an input method. 229: Safari sends the Enter that ends a composition after
 * the composition has ended.
 */
export function isComposingKey({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}
