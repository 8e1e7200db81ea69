/** When V8 optimizes: docs/performance.md has the figures. */
import { setFlagsFromString } from 'node:v8';

/** More contracts than these are worth optimized code. */
const few = 10;
/** With more than these memory counts more than time. */
const very = 500;

/**
 * A run over one contract is over before optimized code pays: V8 waits until a function has run forty times as long as it
 * would by itself. Code that V8 keeps counts only for a start with the same setting.
 */
export function optimizeLate(): void {
  setFlagsFromString('--interrupt-budget=3000000');
  setFlagsFromString('--heap-growing-percent=0');
  // Marking what is in use, beside the program, would be for nothing: the run is over before there is much to collect.
  setFlagsFromString('--no-incremental-marking');
  // Most expressions are used a few times; making their code shorter costs a short run more than it saves.
  setFlagsFromString('--no-regexp-peephole-optimization');
}

/** Has V8 optimize earlier, nine times as late as by itself, where there is more to do, and collect garbage sooner. */
export function optimizeFor(contracts: number): void {
  if (contracts > few) {
    setFlagsFromString('--interrupt-budget=600000');
    setFlagsFromString('--incremental-marking');
  }
  if (contracts > very) setFlagsFromString('--heap-growing-percent=20');
}
