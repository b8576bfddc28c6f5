import { Octokit, RequestError } from 'octokit';
import * as z from 'zod';

/** Branch that is published; pull requests of ours go there. */
export const MAIN = 'main';

/** Who writes with the token of a workflow. */
export const BOT = 'github-actions[bot]';

/** A repository on GitHub, as scripts speak to it. */
export interface GitHub {
  rest: Octokit['rest'];
  paginate: Octokit['paginate'];
  owner: string;
  repo: string;
}

type Options = NonNullable<ConstructorParameters<typeof Octokit>[0]>;

const environmentSchema = z.object({
  GITHUB_TOKEN: z.string().min(1),
  GITHUB_API_URL: z.url({ protocol: /^https$/ }).default('https://api.github.com'),
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/),
});

/**
 * The repository that a workflow runs for.
 * @param env environment of a step: `GITHUB_TOKEN`, `GITHUB_REPOSITORY`, `GITHUB_API_URL`.
 * @throws Error in one line that names the variable that is missing.
 */
export function connect(env: NodeJS.ProcessEnv, options: Options = {}): GitHub {
  const parsed = environmentSchema.safeParse(env);
  if (!parsed.success) {
    const names = parsed.error.issues.map(({ path }) => path.join('.')).join('、');
    throw new Error(`环境变量 ${names} 没有或不对：这个脚本由 .github/workflows 里的流程运行`);
  }
  const { GITHUB_TOKEN, GITHUB_API_URL, GITHUB_REPOSITORY } = parsed.data;
  const [owner = '', repo = ''] = GITHUB_REPOSITORY.split('/');
  const octokit = new Octokit({ auth: GITHUB_TOKEN, baseUrl: GITHUB_API_URL, ...options });
  return { rest: octokit.rest, paginate: octokit.paginate, owner, repo };
}

/** What GitHub gives, or null where it says that there is none. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (cause) {
    if (cause instanceof RequestError && cause.status === 404) return null;
    throw cause;
  }
}
