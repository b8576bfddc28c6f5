/** Something about the database that a person can do something about; its message never holds an address's password. */
export class DatabaseTrouble extends Error {
  override readonly name = 'DatabaseTrouble';
  /** Whether the server could not be reached or would not talk: another one, or the same later, may. */
  readonly isAway: boolean;

  constructor(message: string, isAway: boolean, cause?: unknown) {
    super(message, { cause });
    this.isAway = isAway;
  }

  /** Whether it was there but took too long. */
  get isSlow(): boolean {
    const { cause } = this;
    return codeOf(cause) === '57014' || (cause instanceof Error && /timeout/i.test(cause.message));
  }
}

/** What the codes of Node and of PostgreSQL (appendix A of its manual) mean to whoever runs us. */
const WORDS: readonly (readonly [code: RegExp, words: string, isAway: boolean])[] = [
  [
    /^ECONNREFUSED$|^ENOENT$/,
    '连不上：没有 PostgreSQL 在听；看它有没有启动、主机和端口对不对',
    true,
  ],
  [/^ENOTFOUND$|^EAI_AGAIN$/, '连不上：查不到这个主机名；看写对了没有', true],
  [
    /^E(?:TIMEDOUT|HOSTUNREACH|NETUNREACH|CONNRESET|PIPE)$/,
    '连不上，或连接断了；看网络和防火墙',
    true,
  ],
  [/^28/, '用户名或密码不对，或者 pg_hba.conf 不让它从这里登录', false],
  [/^3D000$/, '没有这个数据库；先用 createdb 建一个', false],
  [
    /^42501$|^25006$/,
    '权限不够：写索引要能在库里建 schema（GRANT CREATE ON DATABASE），也不能连只读的副本',
    false,
  ],
  [/^53100$/, '数据库那边磁盘满了；腾出空间再运行一次，原来的索引没有动', false],
  [/^53300$/, '数据库的连接满了；关掉一些，或调大 max_connections', true],
  [/^53/, '数据库的资源不够（内存或磁盘）；看它的日志', true],
  [/^57P0[13]$/, '数据库正在启动或停止；等一下再试', true],
  [/^57014$/, '数据库太慢，查询超时被取消', true],
  [/^(?:3F000|42P01)$/, '库里还没有索引；先运行 npm run -s weekly -- index --to <地址>', false],
  [
    /CERT|SELF_SIGNED|^ERR_TLS/,
    '证书不可信；在地址里写 sslmode 和 sslrootcert，或换成有效的证书',
    false,
  ],
  [/^08/, '连接断了', true],
];

/**
 * Says what went wrong with a database.
 * @param label of the database, without user and password.
 */
export function troubleWith(label: string, cause: unknown): DatabaseTrouble {
  if (cause instanceof DatabaseTrouble) return cause;
  const code = codeOf(cause);
  const known = WORDS.find(([pattern]) => pattern.test(code));
  if (known) return new DatabaseTrouble(`数据库 ${label}：${known[1]}（${code}）`, known[2], cause);
  // Words of the client, which has no code for these.
  const message = cause instanceof Error ? cause.message : '';
  const isLost = /terminated|timeout|not queryable|closed/i.test(message);
  const why = isLost ? '连接断了或超时；看数据库还在不在' : '出了意外；看数据库的日志';
  return new DatabaseTrouble(`数据库 ${label}：${why}${code && `（${code}）`}`, isLost, cause);
}

function codeOf(cause: unknown): string {
  if (cause instanceof AggregateError) return codeOf(cause.errors[0]);
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
