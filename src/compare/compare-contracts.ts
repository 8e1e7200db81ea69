/** Two versions of a contract against one library: the whole of `mc2 compare` without files, colours and exit codes. */
import type { Contract } from '../contract/contract.ts';
import { referenceComparer } from './aspects/reference-aspects.ts';
import { termAspects } from './aspects/term-aspects.ts';
import { classify } from './classify.ts';
import type { Comparison, Difference } from './comparison.ts';
import { textOf } from './evidence.ts';
import { gatherDifferences } from './gather-differences.ts';
import { judgeAlike, type Measure } from './judge-alike.ts';
import { matchUnits, type Match } from './match/match-units.ts';
import { layRequirements } from './lay-requirements.ts';
import { requirementChanges } from './requirement-changes.ts';
import { versionOf, type Version } from './setting.ts';
import { diffWords } from './word-diff.ts';
import { worstFirst } from './worst-first.ts';

/**
 * Compares two versions of one contract, or two papers on one subject. Softened and strengthened are said from where the
 * customer stands, whose library it is.
 */
export function compareContracts(old: Contract, fresh: Contract, measure: Measure): Comparison {
  const [judgedOld, judgedNew] = judgeAlike([old, fresh], measure);
  if (judgedOld === undefined || judgedNew === undefined) throw new Error('a version was not judged');
  return compareVersions(versionOf(old, judgedOld), versionOf(fresh, judgedNew), measure);
}

/** The same for versions that were judged already. */
export function compareVersions(before: Version, after: Version, { library }: Measure): Comparison {
  const matches = matchUnits(before.units, after.units, { old: before.about, new: after.about });
  const rules = {
    before,
    after,
    terms: termAspects(before, after),
    references: referenceComparer(before, after, becoming(matches)),
  };
  const words = matches.map((match) => diffWords(textOf(match.old), textOf(match.new)));
  const classed = matches.map((match, at) => classify(match, words[at] ?? [], rules));
  const requirements = requirementChanges(
    library,
    { judgements: before.judged.judgements, numbers: before.numbers },
    { judgements: after.judged.judgements, numbers: after.numbers },
  );
  const found = gatherDifferences(
    classed.filter((one): one is Difference => one !== null),
    before.contract,
    after.contract,
  );
  return {
    old: before.contract,
    new: after.contract,
    pairs: matches.map((match, at) => ({
      old: indices(match.old),
      new: indices(match.new),
      moved: match.moved,
      words: words[at] ?? [],
    })),
    differences: worstFirst(layRequirements(found, requirements)),
    requirements,
    kinship: kinshipOf(matches),
    unchanged: classed.filter((one) => one === null).length,
  };
}

function becoming(matches: readonly Match[]): ReadonlyMap<number, ReadonlySet<number>> {
  return new Map(
    matches.flatMap(({ old, new: fresh }) => indices(old).map((at) => [at, new Set(indices(fresh))] as const)),
  );
}

function indices(units: Match['old']): readonly number[] {
  return units.map(({ block }) => block.index);
}

function kinshipOf(matches: readonly Match[]): number {
  const words = (units: Match['old']): number => units.reduce((sum, unit) => sum + unit.words.length, 0);
  const total = { old: 0, new: 0, kin: { old: 0, new: 0 } };
  for (const { old, new: fresh } of matches) {
    total.old += words(old);
    total.new += words(fresh);
    if (old.length === 0 || fresh.length === 0) continue;
    total.kin.old += words(old);
    total.kin.new += words(fresh);
  }
  const [kin, all] = total.old <= total.new ? [total.kin.old, total.old] : [total.kin.new, total.new];
  return all === 0 ? 1 : kin / all;
}
