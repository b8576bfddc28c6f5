// The package describes its entry only, which bundlers for browsers cannot take.
declare module '@huacnlee/autocorrect/autocorrect_bg.js' {
  export function format(text: string): string;
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
}
declare module '@huacnlee/autocorrect/autocorrect_bg.wasm' {
  /** Its address, beside the module that imports it. */
  const address: string;
  export default address;
}
