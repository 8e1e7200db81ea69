/** One judged contract against a gold record over coarser ids: both sides count for the best that they say of a group. */
import type { CoarseGroup, GoldRecord } from '../../library/gold/gold.ts';
import type { Severity } from '../../library/requirement.ts';
import type { Confidence, Status, Verdict } from '../verdict.ts';
import { coarseScale, type Comparison } from './comparison.ts';
import { ownSide } from './compare-verdicts.ts';

/** One comparison for each group that the record has a verdict on, in the order of the groups. */
export function compareGroups(
  record: GoldRecord,
  verdicts: readonly Verdict[],
  groups: readonly CoarseGroup[],
): Comparison[] {
  return groups.flatMap(({ coarse, requirements }): Comparison[] => {
    const gold = bestOf(
      coarse.flatMap((id) => record.verdicts.get(id) ?? []),
      ({ status }) => status,
    );
    const own = verdicts.filter(({ requirement }) => requirements.includes(requirement));
    const deciding = decidingOf(own);
    if (gold === null || deciding === null) return [];
    const status = coarseOf(deciding.status);
    const because = `${deciding.requirement}: ${deciding.because}`;
    return [
      {
        doc: record.doc,
        id: coarse.join(' + '),
        severity: own.map(({ severity }) => severity).reduce(graver),
        expected: { status: gold.status, why: gold.why, quotes: gold.quotes },
        accepted: gold.accepted,
        found: ownSide(status, { ...deciding, because }),
      },
    ];
  });
}

/** Ids of a record that no group names: they are not scored. */
export function unscored(records: readonly GoldRecord[], groups: readonly CoarseGroup[]): string[] {
  const scored = new Set(groups.flatMap(({ coarse }) => coarse));
  const ids = new Set(records.flatMap(({ verdicts }) => [...verdicts.keys()]));
  return [...ids].filter((id) => !scored.has(id)).sort();
}

/** A refusal and a term that the facts rule out are both absent from the contract. */
function coarseOf(status: Status): string {
  return status === 'met' ? 'present' : status === 'weak' ? 'weak' : 'absent';
}

/** The verdict that speaks for the group: the best, and of equals the surest; where nothing is found, the least sure. */
function decidingOf(verdicts: readonly Verdict[]): Verdict | null {
  const best = bestOf(verdicts, ({ status }) => coarseOf(status));
  if (best === null) return null;
  const equal = verdicts.filter(({ status }) => coarseOf(status) === coarseOf(best.status));
  const order = coarseOf(best.status) === 'absent' ? [...sureness].reverse() : sureness;
  return order.flatMap((level) => equal.find(({ confidence }) => confidence === level) ?? [])[0] ?? best;
}

function bestOf<T>(items: readonly T[], statusOf: (item: T) => string): T | null {
  return items.reduce<T | null>(
    (best, item) => (best !== null && rank(statusOf(best)) <= rank(statusOf(item)) ? best : item),
    null,
  );
}

function rank(status: string): number {
  return coarseScale.found.indexOf(status);
}

function graver(one: Severity, other: Severity): Severity {
  return gravity.indexOf(one) <= gravity.indexOf(other) ? one : other;
}

const gravity: readonly Severity[] = ['critical', 'high', 'medium', 'low'];
const sureness: readonly Confidence[] = ['high', 'medium', 'low'];
