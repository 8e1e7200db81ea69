/** When V8 optimizes: docs/performance.md has the figures. */
import { setFlagsFromString } from 'node:v8';

/** More contracts than these are worth optimized code. */
const few = 10;
/** With more than these memory counts more than time. */
const very = 500;

/**
 * How V8 is told when to optimize, for one contract and for several: by what a function has done in the version of Node 20,
 * by how often it was called in those of 22 to 25. Of a flag that it does not know V8 complains on standard error, so
 * that no other version is told anything.
 */
const byCalls = {
  late: ['--invocation-count-for-turbofan=133000', '--invocation-count-for-maglev=17600'],
  sooner: ['--invocation-count-for-turbofan=60000', '--invocation-count-for-maglev=3600'],
};
type Tiers = Readonly<Record<'late' | 'sooner', readonly string[]>>;
const tiers: ReadonlyMap<string, Tiers> = new Map([
  ['11', { late: ['--interrupt-budget=3000000'], sooner: ['--interrupt-budget=600000'] }],
  ...['12', '13', '14'].map((version) => [version, byCalls] as const),
]);
const tierOf = (v8: string): Tiers | undefined => tiers.get(v8.split('.', 1)[0] ?? '');
const known = tierOf(process.versions.v8);

const garbage = { late: '--heap-growing-percent=0', sooner: '--heap-growing-percent=20' };
// Marking what is in use, beside the program, would be for nothing: a short run is over before there is much to collect.
const marking = { off: '--no-incremental-marking', on: '--incremental-marking' };
// Most expressions are used a few times; making their code shorter costs a short run more than it saves.
const expressions = '--no-regexp-peephole-optimization';
const code = '--no-flush-bytecode';

/** Every flag that a version of V8 is told at some time. */
export function flagsOf(v8: string): readonly string[] {
  const own = tierOf(v8);
  const others = [...Object.values(garbage), ...Object.values(marking), expressions, code];
  return own === undefined ? [] : [...own.late, ...own.sooner, ...others];
}

/**
 * A run over one contract is over before optimized code pays: V8 waits until a function has run forty times as long as it
 * would by itself. Code that V8 keeps counts only for a start with the same setting.
 */
export function optimizeLate(): void {
  if (known === undefined) return;
  for (const flag of known.late) setFlagsFromString(flag);
  for (const flag of [garbage.late, marking.off, expressions]) setFlagsFromString(flag);
}

/** Has V8 keep the code of what has not been called for some time: what was called once early in a long run is to be kept too. */
export function keepAllCode(): void {
  if (known !== undefined) setFlagsFromString(code);
}

/** Has V8 optimize earlier, if later than by itself, where there is more to do, and collect garbage sooner. */
export function optimizeFor(contracts: number): void {
  if (known === undefined) return;
  if (contracts > few) {
    for (const flag of known.sooner) setFlagsFromString(flag);
    setFlagsFromString(marking.on);
  }
  if (contracts > very) setFlagsFromString(garbage.sooner);
}
