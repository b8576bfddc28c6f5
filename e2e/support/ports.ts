/** Where the browser tests find each build; nothing else listens there. */
export const ports = { server: 3310, export: 3311, hostile: 3312, archive: 3313 } as const;

/** Address of one of them. */
export function originOf(name: keyof typeof ports): string {
  return `http://127.0.0.1:${ports[name]}`;
}
