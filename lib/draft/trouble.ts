import { shortened } from '#lib/text/printable.ts';

/** Why something could not be fetched, in one Chinese line. Octokit hands on errors of this name as they are. */
export class Trouble extends Error {
  override readonly name = 'AbortError';
  /** `missing`: it is not there; `limit`: nothing more is answered for a while; null for anything else. */
  readonly kind: 'missing' | 'limit' | null;

  constructor(message: string, kind: Trouble['kind'] = null) {
    super(message);
    this.kind = kind;
  }
}

/** `11-30 14:05（北京时间）` of a moment. @param at milliseconds since 1970. */
export function momentWords(at: number): string {
  const words = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' },
  }).format(new Date(at));
  return `${words.slice('2026-'.length)}（北京时间）`;
}

const STATUS: ReadonlyMap<number, string> = new Map([
  [401, '令牌不对或已经过期（401）：换一个 GITHUB_TOKEN'],
  [403, '没有权限看（403）'],
  [404, '没有它，或这个令牌看不到它（404）：核对地址'],
  [409, '仓库是空的（409）'],
  [410, '已经删除，或关掉了 issue（410）'],
  [451, '依当地法律不能看（451）'],
]);

/** The line for whatever was thrown while asking a server. @param host that was asked. */
export function troubleOf(cause: unknown, host: string): Trouble {
  if (cause instanceof Trouble) return cause;
  const { status, message } = errorLike(cause);
  const known = STATUS.get(status);
  if (known !== undefined) {
    return new Trouble(known, status === 404 || status === 410 ? 'missing' : null);
  }
  const code = codeOf(cause);
  if (code !== '') return new Trouble(`连不上 ${host}（${code}）`);
  if (status > 500) return new Trouble(`${host} 出了故障（${status}）：稍后再运行`);
  return new Trouble(`${host} 没有好好回答：${shortened(message.replace(/\s+/g, ' '), 120)}`);
}

function errorLike(cause: unknown): { status: number; message: string } {
  const status =
    typeof cause === 'object' && cause !== null && 'status' in cause ? Number(cause.status) : 0;
  return { status, message: cause instanceof Error ? cause.message : String(cause) };
}

/** Code of what the system said of a connection, wherever it stands: `ECONNREFUSED`. */
export function codeOf(cause: unknown): string {
  for (let one = cause; one instanceof Error; one = one.cause) {
    if ('code' in one && typeof one.code === 'string') return one.code;
  }
  return '';
}
