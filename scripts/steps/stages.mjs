// Runs gates and says how long each took.

/** How many gates of one stage run at a time: most use one core. */
const SIDE_BY_SIDE = 2;

const seconds = (milliseconds) => (milliseconds / 1000).toFixed(1);

/** Runs one gate; what it prints comes out in one piece if it has company. */
async function runGate([name, gate], hasCompany) {
  const printed = [];
  const started = Date.now();
  if (!hasCompany) console.log(`\n── ${name} ──`);
  let failure = null;
  try {
    await gate(hasCompany ? { sink: (chunk) => printed.push(chunk) } : {});
  } catch (cause) {
    failure = cause instanceof Error ? cause.message : String(cause);
  }
  const spent = Date.now() - started;
  if (hasCompany) process.stdout.write(`\n── ${name} ──\n${Buffer.concat(printed).toString()}`);
  if (failure === null) console.log(`   ${name} 通过，${seconds(spent)} 秒`);
  else console.error(`   ${name} 没有通过：${failure}`);
  return { name, spent, failure };
}

/** Runs the gates of one stage, a few at a time, in their order. @returns one result each. */
async function runStage(gates) {
  const waiting = [...gates];
  const results = [];
  const worker = async () => {
    for (let gate = waiting.shift(); gate; gate = waiting.shift()) {
      results.push(await runGate(gate, gates.length > 1));
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return results;
}

/**
 * Runs stages one after the other; a failed gate does not keep the others from running.
 * @param stages lists of `[name, run]`.
 * @returns one result a gate: name, milliseconds, why it failed or null.
 */
export async function runStages(stages) {
  const results = [];
  for (const gates of stages) results.push(...(await runStage(gates)));
  return results;
}

/** The gates and their seconds, a line each, and the whole. */
export function printTable(results, milliseconds) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log('');
  for (const { name, spent, failure } of results) {
    const mark = failure === null ? '✓' : '✗';
    console.log(`${mark} ${name.padEnd(width)} ${seconds(spent).padStart(7)} 秒`);
  }
  console.log(`  ${'合计'.padEnd(width - 2)} ${seconds(milliseconds).padStart(7)} 秒`);
}
