import { createHash } from 'node:crypto';

/** A file of JSON whose name changes with what is in it. */
export interface HashedFile {
  file: string;
  body: string;
}

/** Names a file after its content, `2023.0a1b2c3d4e.json`: it never changes, and caches keep it. */
export function hashedFile(name: string, body: string): HashedFile {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  return { file: `${name}.${hash}.json`, body };
}
