// `#typesetting` in a browser: the same program as WebAssembly (0.5 MB), which comes after everything else.
import * as glue from '@huacnlee/autocorrect/autocorrect_bg.js';
import engine from '@huacnlee/autocorrect/autocorrect_bg.wasm';

let isThere = false;

/** Text as Chinese type is set; as it is until {@link loadTypesetting} is done. */
export function format(text: string): string {
  return isThere ? glue.format(text) : text;
}

/**
 * Loads what sets type; the module that is bundled must stand beside its file.
 * @throws Error where it cannot be loaded: offline, or refused.
 */
export async function loadTypesetting(): Promise<void> {
  if (isThere) return;
  const response = await fetch(new URL(engine, import.meta.url));
  if (!response.ok) throw new Error(String(response.status));
  await startTypesetting(await response.arrayBuffer());
}

/** Starts it from the bytes of its file. */
export async function startTypesetting(bytes: BufferSource): Promise<void> {
  const { instance } = await WebAssembly.instantiate(bytes, { './autocorrect_bg.js': { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
  isThere = true;
}
