const MOST_BYTES = 2_000_000;

/** Gives a file to the reader that was made here. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A download that has begun goes on without its address, but not in every browser at once.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * Lets the reader choose a file. @param read gets its text, or null where it is too large; it is not called where
 * nothing is chosen.
 */
export function choose(accept: string, read: (text: string | null) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (!file) return;
    if (file.size > MOST_BYTES) read(null);
    else file.text().then(read, () => read(''));
  });
  input.click();
}
