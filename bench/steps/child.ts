// One step in a process of its own: the parent's message says which, the answer goes back to it.
import { steps } from './steps.ts';
import type { StepName, StepOptions } from './steps.ts';

async function work<Name extends StepName>(name: Name, options: StepOptions[Name]): Promise<void> {
  try {
    process.send?.({ result: await steps[name](options) });
  } catch (cause) {
    process.send?.({ failure: cause instanceof Error ? cause.message : String(cause) });
  }
  process.disconnect();
}

process.once('message', ({ name, options }: { name: StepName; options: StepOptions[StepName] }) => {
  void work(name, options);
});
