/** One judged contract against its gold record, requirement by requirement. */
import type { GoldRecord } from '../../library/gold/gold.ts';
import type { Verdict } from '../verdict.ts';
import type { Comparison, OwnSide } from './comparison.ts';

/** One comparison for each requirement that the record has a verdict on, in library order. */
export function compareVerdicts(record: GoldRecord, verdicts: readonly Verdict[]): Comparison[] {
  return verdicts.flatMap((verdict): Comparison[] => {
    const gold = record.verdicts.get(verdict.requirement);
    if (gold === undefined) return [];
    const { accepted, status, why, quotes } = gold;
    return [
      {
        doc: record.doc,
        id: verdict.requirement,
        severity: verdict.severity,
        expected: { status, why, quotes },
        accepted,
        found: ownSide(verdict.status, verdict),
      },
    ];
  });
}

/** What a verdict relies on: its evidence, or that of its elements where it has none. */
export function ownSide(status: string, { confidence, because, evidence, elements }: Verdict): OwnSide {
  const of = evidence.length > 0 ? evidence : elements.flatMap((element) => element.evidence ?? []);
  const seen = new Set<string>();
  const quotes = of
    .filter(({ block, start }) => !seen.has(`${block}:${start}`) && seen.add(`${block}:${start}`))
    .map(({ quote, clause }) => ({ quote, clause }));
  return { status, confidence, because, quotes };
}
