/** An evaluation for programs. Equal input gives equal bytes. */
import type { Library } from '../library/library.ts';
import type { Comparison } from '../lint/evaluate/comparison.ts';
import type { Evaluation } from '../lint/evaluate/evaluation.ts';
import type { Figures, Retrieval, Share } from '../lint/evaluate/figures.ts';
import { escapeControls } from './escape-controls.ts';
import type { FileError } from './reporter.ts';

/** The evaluation as JSON that ends in a line feed. Shares have four decimals; a share of nothing is null. */
export function evaluationJson(
  evaluation: Evaluation,
  { name, version, digest }: Pick<Library, 'name' | 'version' | 'digest'>,
  errors: readonly FileError[],
): string {
  const { scale, figures, confusion, calibration, byRequirement, defects } = evaluation;
  const report = {
    version: 1,
    library: { name, version, digest },
    scale: scale.name,
    documents: evaluation.documents,
    ...toFigures(figures),
    by_alternative: figures.byAlternative,
    confusion: Object.fromEntries([...confusion].map(([status, counts]) => [status, Object.fromEntries(counts)])),
    confidence: Object.fromEntries([...calibration].map(([level, share]) => [level, toShare(share)])),
    requirements: [...byRequirement].map(([id, own]) => ({ id, ...toFigures(own) })),
    false_all_clears: evaluation.falseAllClears.map(toComparison),
    disagreements: evaluation.disagreements.map(toComparison),
    defects: { ...toShare({ part: defects.filter(({ found }) => found).length, whole: defects.length }), all: defects },
    not_scored: evaluation.unscored,
    errors,
  };
  return `${escapeControls(JSON.stringify(report, null, 2))}\n`;
}

function toFigures({ accuracy, loose, byVerdict }: Figures): object {
  return {
    accuracy: toShare(accuracy),
    loose: { accuracy: toShare(loose.accuracy), ...toRetrieval(loose) },
    verdicts: Object.fromEntries([...byVerdict].map(([status, retrieval]) => [status, toRetrieval(retrieval)])),
  };
}

function toRetrieval({ precision, recall }: Retrieval): object {
  return { precision: toShare(precision), recall: toShare(recall) };
}

function toShare({ part, whole }: Share): object {
  return { right: part, of: whole, share: whole === 0 ? null : Math.round((10_000 * part) / whole) / 10_000 };
}

function toComparison({ doc, id, severity, expected, accepted, found }: Comparison): object {
  return { doc, id, severity, gold: { ...expected, accepted }, mc2: found };
}
