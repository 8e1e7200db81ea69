/** How well a library and the linter do on labelled contracts: everything that `mc2 library evaluate` tells. */
import type { CoarseGroup, GoldRecord } from '../../library/gold/gold.ts';
import type { LintResult } from '../result.ts';
import type { Confidence } from '../verdict.ts';
import { compareGroups, unscored } from './compare-groups.ts';
import { compareVerdicts } from './compare-verdicts.ts';
import { coarseScale, isFalseAllClear, isRight, verdictScale, type Comparison, type Scale } from './comparison.ts';
import { calibrationOf, confusionOf, figuresOf, type Figures, type Share } from './figures.ts';
import { findDefects, type DefectCheck } from './find-defects.ts';

export type Judged = { readonly record: GoldRecord; readonly result: Pick<LintResult, 'verdicts' | 'findings'> };

export type Evaluation = {
  readonly scale: Scale;
  readonly documents: number;
  readonly comparisons: readonly Comparison[];
  /** Those on critical requirements first. */
  readonly falseAllClears: readonly Comparison[];
  /** All other disagreements, in the order of documents and requirements. */
  readonly disagreements: readonly Comparison[];
  readonly figures: Figures;
  readonly confusion: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly calibration: ReadonlyMap<Confidence, Share>;
  /** By id, in the order in which they first occur. */
  readonly byRequirement: ReadonlyMap<string, Figures>;
  readonly defects: readonly DefectCheck[];
  /** Coarse ids without a counterpart. */
  readonly unscored: readonly string[];
};

/** Scores judged contracts against their gold records; with `groups`, over coarse ids. */
export function evaluateContracts(judged: readonly Judged[], groups: readonly CoarseGroup[] | null): Evaluation {
  const scale = groups === null ? verdictScale : coarseScale;
  const comparisons = judged.flatMap(({ record, result }) =>
    groups === null ? compareVerdicts(record, result.verdicts) : compareGroups(record, result.verdicts, groups),
  );
  const wrong = comparisons.filter((one) => !isRight(one));
  const allClears = wrong.filter((one) => isFalseAllClear(one, scale));
  const records = judged.map(({ record }) => record);
  return {
    scale,
    documents: judged.length,
    comparisons,
    falseAllClears: [
      ...allClears.filter(({ severity }) => severity === 'critical'),
      ...allClears.filter(({ severity }) => severity !== 'critical'),
    ],
    disagreements: wrong.filter((one) => !isFalseAllClear(one, scale)),
    figures: figuresOf(comparisons, scale),
    confusion: confusionOf(comparisons, scale),
    calibration: calibrationOf(comparisons),
    byRequirement: figuresById(comparisons, scale),
    defects: judged.flatMap(({ record, result }) => findDefects(record, result.findings)),
    unscored: groups === null ? [] : unscored(records, groups),
  };
}

function figuresById(comparisons: readonly Comparison[], scale: Scale): Map<string, Figures> {
  const byId = new Map<string, Comparison[]>();
  for (const one of comparisons) byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
  return new Map([...byId].map(([id, own]) => [id, figuresOf(own, scale)]));
}
