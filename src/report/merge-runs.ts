/** Several runs over different contracts as one. */
import type { ExceptionUse } from '../lint/exceptions/exception.ts';
import type { LintRun } from './reporter.ts';

/** Why runs cannot be joined. */
export type MergeFault =
  | { readonly kind: 'twice'; readonly path: string }
  | { readonly kind: 'shards'; readonly missing: readonly number[]; readonly of: number }
  | { readonly kind: 'mixed-shards' };

/**
 * One run with the contracts of all, in the order of paths, as if they had been judged at once. What was said about
 * unused exceptions is left to whoever knows that the contracts are complete.
 *
 * @param compare the order of paths
 * @returns a fault where a contract was judged twice or a part is missing
 */
export function mergeRuns(
  runs: readonly [LintRun, ...LintRun[]],
  compare: (one: string, other: string) => number,
): LintRun | MergeFault {
  const [first] = runs;
  const shards = shardFault(runs);
  if (shards !== null) return shards;
  const byPath = (one: { readonly path: string }, other: { readonly path: string }): number =>
    compare(one.path, other.path);
  const files = runs.flatMap((run) => run.files).sort(byPath);
  const errors = runs.flatMap((run) => run.errors).sort(byPath);
  const paths = [...files, ...errors].map(({ path }) => path).sort();
  const twice = paths.find((path, at) => at > 0 && paths[at - 1] === path);
  if (twice !== undefined) return { kind: 'twice', path: twice };
  return {
    tool: first.tool,
    library: first.library,
    rules: first.rules,
    files,
    errors,
    exceptions: mergeUses(
      runs.flatMap(({ exceptions = [] }) => exceptions),
      compare,
    ),
  };
}

/** A part that nobody judged must not pass for a clean one. */
function shardFault(runs: readonly LintRun[]): MergeFault | null {
  const shards = runs.flatMap(({ shard }) => (shard === undefined ? [] : [shard]));
  const [first] = shards;
  if (first === undefined) return null;
  if (shards.length < runs.length || shards.some(({ of }) => of !== first.of)) return { kind: 'mixed-shards' };
  const there = new Set(shards.map(({ index }) => index));
  const missing = Array.from({ length: first.of }, (_, at) => at + 1).filter((index) => !there.has(index));
  return missing.length > 0 ? { kind: 'shards', missing, of: first.of } : null;
}

function mergeUses(
  uses: readonly ExceptionUse[],
  compare: (one: string, other: string) => number,
): readonly ExceptionUse[] {
  const merged = new Map<string, ExceptionUse>();
  for (const use of uses) {
    const key = JSON.stringify(use.exception);
    const known = merged.get(key);
    const firsts = [known?.first ?? null, use.first].flatMap((path) => (path === null ? [] : [path])).sort(compare);
    merged.set(key, {
      ...use,
      matched: use.matched + (known?.matched ?? 0),
      needed: use.needed + (known?.needed ?? 0),
      first: firsts[0] ?? null,
    });
  }
  return [...merged.values()].sort(
    ({ exception: { at: one } }, { exception: { at: other } }) =>
      compare(one.path, other.path) || one.line - other.line,
  );
}
