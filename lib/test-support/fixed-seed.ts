import fc from 'fast-check';

// The same inputs in every run: a gate that draws anew fails one day on a change that has nothing to do with
// it. `FC_SEED=<number>` draws others, to look for more.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261130) });
