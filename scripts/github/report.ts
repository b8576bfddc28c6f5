// In report.yml: `tsx scripts/github/report.ts`, from the published branch, after check.yml.
import { connect } from './api.ts';
import { reportCheck, runSchema } from './check/report.ts';
import { readEvent, runScript } from './script.ts';

await runScript(async (env) => {
  const folder = env['CHECK_DIR'];
  if (!folder) throw new Error('没有 CHECK_DIR：检查结果解开到的文件夹');
  const { workflow_run: run } = await readEvent(env, runSchema);
  return reportCheck(connect(env), run, folder);
});
