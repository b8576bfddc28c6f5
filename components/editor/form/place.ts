/** Id of a field's control. @param key as lib/editor/form calls the field. */
export function fieldId(key: string): string {
  return `edit-field-${key.replace(':', '-')}`;
}

/**
 * Takes the focus to a field of the form on the page, to a passage of its value if one is named.
 * @returns false where the page has no such field.
 */
export function focusField(key: string, from?: number, to = from): boolean {
  const control = document.getElementById(fieldId(key));
  if (!control) return false;
  const folded = control.closest('details');
  if (folded) folded.open = true;
  control.focus();
  if (from !== undefined && to !== undefined && 'setSelectionRange' in control) {
    (control as HTMLInputElement).setSelectionRange(from, to);
  }
  control.scrollIntoView({ block: 'center' });
  return true;
}
