import { stat } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import { today } from '#lib/content/views/age.ts';
import type { VaultOptions } from '#lib/vault/index.ts';
import { contentFolder } from '../content-folder.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { say, tell } from '../output.ts';
import { progress } from '../progress.ts';

interface Flags {
  content?: string;
  dryRun?: boolean;
  again?: boolean;
  recheck?: boolean;
  prune?: boolean;
  only?: string[];
  allowHost?: string[];
  limitBytes: number;
  concurrency: number;
  spacing: number;
}

const DEFAULTS = { limitBytes: 20_000_000, concurrency: 8, spacing: 1000 };

/** `weekly images`: a copy of every picture that content shows, in `content/pictures/`. */
export function imagesCommand(): Command {
  return new Command('images')
    .description('给内容里外面的图各留一份副本：content/pictures/ 和 content/ledger/pictures.jsonl')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .option('--dry-run', '只演练：说会问哪些，不问，不写文件')
    .option('--again', '今天问过、没问到的也再问')
    .option('--recheck', '有副本的也再问；原图没有了，副本留着')
    .option('--prune', '拿掉没有内容在用的记录和文件')
    .option('--only <host...>', '只管这些站点的图，如 cdn.nlark.com')
    .option('--allow-host <host...>', '自己的、在内网里的站点也问，如 pictures.corp:8080')
    .option('--limit-bytes <n>', '一张图最多几个字节', numberFrom(1), DEFAULTS.limitBytes)
    .option('--concurrency <n>', '最多同时问几张', numberFrom(1), DEFAULTS.concurrency)
    .option('--spacing <ms>', '同一个站点两次之间隔多少毫秒', numberFrom(0), DEFAULTS.spacing)
    .addHelpText('after', NOTES)
    .action(run);
}

const NOTES = `
中途停下（Ctrl+C、断电）没有关系，再运行一次就接着来：有副本的不再问，没问到的一天问一次。
图坏了、没有了不算这次运行失败，退出码是 0；一个也问不到（没有网）是 1；按 Ctrl+C 停下是 130。`;

const numberFrom =
  (least: number) =>
  (text: string): number => {
    const number = Number(text);
    if (/^\d{1,10}$/.test(text) && number >= least) return number;
    throw new InvalidArgumentError(`须是不小于 ${least} 的整数`);
  };

async function run({ content, ...flags }: Flags): Promise<void> {
  const dir = contentFolder(content);
  const found = await stat(dir).catch(() => null);
  if (!found?.isDirectory()) {
    tell(`没有这个文件夹：${dir}`);
    process.exitCode = 2;
    return;
  }
  process.exitCode = await keepPictures(dir, flags);
}

/**
 * Fills the vault of a content folder and says so; an interruption ends it in good order.
 * @param dir absolute path. @returns the exit code.
 */
export async function keepPictures(dir: string, flags: Partial<Flags> = {}): Promise<number> {
  const [{ fillVault, plannedLines, vaultLines }, { createVisitor }, { gateWith }] =
    await Promise.all([
      import('#lib/vault/index.ts'),
      import('#lib/outside/visitor.ts'),
      import('#lib/outside/gate.ts'),
    ]);
  const { limitBytes, concurrency, spacing } = { ...DEFAULTS, ...flags };
  const { dryRun = false, again = false, recheck = false, prune = false, only } = flags;
  const ownHosts = (flags.allowHost ?? []).map((host) => host.toLowerCase());
  const interruption = watchInterruption();
  try {
    const vault: VaultOptions = {
      ...{ dir, dryRun, again, recheck, prune, today: today(), mostBytes: limitBytes },
      ownHosts,
      isMeant: (address) => only?.includes(new URL(address).hostname) ?? true,
      visitor: createVisitor({
        gate: gateWith(ownHosts),
        manners: { atOnce: concurrency, spacing },
        signal: interruption.end,
      }),
      stop: interruption.stop,
      onProgress: progress('正在留图片'),
    };
    const fill = () => fillVault(vault);
    const result = await (dryRun ? fill() : oneAtATime(dir, 'pictures', fill));
    say(...(dryRun ? plannedLines(result) : vaultLines(result)));
    if (result.isStopped) {
      tell('停下了，已经留下的都在；再运行一次同样的命令就接着来');
      return 130;
    }
    return result.isOffline ? 1 : 0;
  } finally {
    interruption.forget();
  }
}

/** Milliseconds for what is under way when somebody stops it. */
const GRACE = 3000;

/** Ctrl+C: first nothing more is begun, then what is still under way is ended; at once the second time. */
function watchInterruption() {
  const stop = new AbortController();
  const end = new AbortController();
  let grace: NodeJS.Timeout | undefined;
  const interrupt = (): void => {
    if (stop.signal.aborted) {
      end.abort();
      return;
    }
    stop.abort();
    tell('正在停下，手上的做完就好；再按一次立刻停');
    grace = setTimeout(() => end.abort(), GRACE);
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  return {
    stop: stop.signal,
    end: end.signal,
    forget: () => {
      clearTimeout(grace);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    },
  };
}
