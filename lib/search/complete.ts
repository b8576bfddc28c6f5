import { createBareEngine } from './engine.ts';
import type { Engine, EngineWords } from './engine.ts';
import { readers } from './readers.ts';

/** Makes an engine without documents that reads all that a query may hold. */
export function createEngine(words: EngineWords): Engine {
  const engine = createBareEngine(words);
  engine.learnReaders(readers);
  return engine;
}
