/** Absolute address of what stands beside the page's module, whatever the site's prefix. */
export function beside(name: string): string {
  return new URL(name, import.meta.url).href;
}

/** Loads a module beside the page's own; once, however often it is asked for. */
export function load<Part>(name: string): Promise<Part> {
  return import(beside(name)) as Promise<Part>;
}

/** Loads a module where a page has something for it. */
export function loadWhere(selector: string, name: string): void {
  if (document.querySelector(selector)) load(name).catch(reportError);
}
