/** A list that is kept on the device. */
export interface Kept<Entry> {
  /** The list as it stands, also where another tab has changed it. Never to be changed in place. */
  read: () => readonly Entry[];
  /** @returns false where the device did not take it: the list then lasts until the page is left. */
  write: (entries: readonly Entry[]) => boolean;
  /** Called after each change of the list, in this tab or another. */
  watch: (changed: () => void) => void;
}

/**
 * A list in the browser's storage. Where storage is forbidden or full, the page goes on with the list in memory.
 * @param key of the storage. @param entryOf reads one entry of what is stored, null for what is none: other programs
 *   of the same origin, older versions and people write there too.
 * @param most entries that are read; what is beyond them is dropped.
 */
export function kept<Entry>(
  key: string,
  entryOf: (value: unknown) => Entry | null,
  most: number,
): Kept<Entry> {
  let inMemory: readonly Entry[] | null = null;
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((changed) => changed());
  const stored = (): readonly Entry[] => {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(value) ? entriesOf(value, entryOf, most) : [];
    } catch {
      return [];
    }
  };
  window.addEventListener('storage', (event) => {
    // Null: everything was removed at once.
    if (event.key !== key && event.key !== null) return;
    inMemory = null;
    tell();
  });
  return {
    read: () => inMemory ?? stored(),
    write: (entries) => {
      inMemory = null;
      try {
        if (entries.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(entries));
      } catch {
        inMemory = entries;
      }
      tell();
      return inMemory === null;
    },
    watch: (changed) => void listeners.add(changed),
  };
}

/** The entries among some values. */
export function entriesOf<Entry>(
  values: readonly unknown[],
  entryOf: (value: unknown) => Entry | null,
  most: number,
): Entry[] {
  return values
    .map(entryOf)
    .filter((one) => one !== null)
    .slice(0, most);
}

/** A value's text of a name, or '' where there is none. @param longest characters that are read of it. */
export function textOf(value: unknown, name: string, longest: number): string {
  const text: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof text === 'string' ? text.slice(0, longest) : '';
}
