import { fork } from 'node:child_process';
import type { StepName, StepOptions, StepResults } from './steps.ts';

/**
 * Runs a step in a fresh process, so that neither memory nor warm code of one reaches another.
 * @throws Error with the step's own message when it fails.
 */
export function inProcess<Name extends StepName>(
  name: Name,
  options: StepOptions[Name],
): Promise<StepResults[Name]> {
  return new Promise((resolve, reject) => {
    const child = fork('bench/steps/child.ts', [], {
      execArgv: ['--import', 'tsx', '--expose-gc', '--max-old-space-size=8192'],
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} 没有结果就结束了（${code}）`)));
    child.once('message', (reply: { result: StepResults[Name] } | { failure: string }) => {
      if ('failure' in reply) reject(new Error(reply.failure));
      else resolve(reply.result);
    });
    child.send({ name, options });
  });
}
