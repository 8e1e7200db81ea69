import type { Finding } from '../finding.ts';
import { canBeKnown, entriesOf, keyOf, type BaselineEntry } from './baseline.ts';

/** Tells the findings of one contract that the baseline knows from those that are new; each list in the order given. */
export function splitKnown(
  file: string,
  findings: readonly Finding[],
  known: ReadonlySet<string>,
): { readonly known: readonly Finding[]; readonly fresh: readonly Finding[] } {
  const countable = findings.filter(canBeKnown);
  const entries = entriesOf(file, countable);
  const isKnown = new Set(countable.filter((_, at) => known.has(keyOf(entries[at] as BaselineEntry))));
  return {
    known: findings.filter((finding) => isKnown.has(finding)),
    fresh: findings.filter((finding) => !isKnown.has(finding)),
  };
}

export type BaselineChange = {
  /** In both. */
  readonly kept: readonly BaselineEntry[];
  /** Found now and not known before. */
  readonly added: readonly BaselineEntry[];
  /** Known before and no longer found in the contracts that were judged. */
  readonly gone: readonly BaselineEntry[];
  /** Of contracts that were not judged. */
  readonly untouched: readonly BaselineEntry[];
};

/**
 * The baseline against what is found now.
 *
 * @param judged the contracts that `now` is about, judged to the end
 */
export function compareBaseline(
  before: readonly BaselineEntry[],
  now: readonly BaselineEntry[],
  judged: ReadonlySet<string>,
): BaselineChange {
  const known = new Set(before.map(keyOf));
  const found = new Set(now.map(keyOf));
  const about = before.filter(({ file }) => judged.has(file));
  return {
    // As found, so that notes are those of today.
    kept: now.filter((entry) => known.has(keyOf(entry))),
    added: now.filter((entry) => !known.has(keyOf(entry))),
    gone: about.filter((entry) => !found.has(keyOf(entry))),
    untouched: before.filter(({ file }) => !judged.has(file)),
  };
}
