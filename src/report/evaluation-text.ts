/** An evaluation for people: the worst errors first, the figures last, where a terminal stops. */
import type { Comparison } from '../lint/evaluate/comparison.ts';
import type { Evaluation } from '../lint/evaluate/evaluation.ts';
import type { Retrieval, Share } from '../lint/evaluate/figures.ts';
import type { DefectCheck } from '../lint/evaluate/find-defects.ts';
import { counted } from './count.ts';
import type { ReportOptions, Style } from './reporter.ts';
import { safeText } from './safe-text.ts';
import { hang } from './wrap.ts';

type EvaluationTextOptions = Pick<ReportOptions, 'width' | 'paint'> & {
  /** The figures only. */
  readonly summary: boolean;
};

/** The evaluation as text that ends in a line feed. */
export function renderEvaluation(evaluation: Evaluation, options: EvaluationTextOptions): string {
  const parts = [
    ...(options.summary ? [] : renderDisagreements(evaluation, options)),
    ...(options.summary ? [] : [renderRequirements(evaluation, options)]),
    renderConfusion(evaluation, options),
    renderFigures(evaluation, options),
  ];
  const text = parts.filter((lines) => lines.length > 0).map((lines) => lines.map((line) => line.trimEnd()).join('\n'));
  return `${text.join('\n\n')}\n`;
}

function renderDisagreements(evaluation: Evaluation, options: EvaluationTextOptions): string[][] {
  const { falseAllClears, disagreements, defects } = evaluation;
  const missed = defects.filter(({ found }) => !found);
  const titled = (title: string, count: number, style: Style): string[][] =>
    count === 0 ? [] : [[options.paint(style, `${title}: ${count}`)]];
  return [
    ...titled('false all-clears', falseAllClears.length, 'error'),
    ...falseAllClears.map((one) => renderComparison(one, options)),
    ...titled('other disagreements', disagreements.length, 'strong'),
    ...disagreements.map((one) => renderComparison(one, options)),
    ...titled('defects not found', missed.length, 'strong'),
    ...missed.map((one) => renderDefect(one, options)),
  ];
}

function renderComparison(
  { doc, id, severity, expected, accepted, found }: Comparison,
  options: EvaluationTextOptions,
): string[] {
  const { paint, width } = options;
  const grave = severity === 'critical' ? `${paint('error', 'critical')} ` : '';
  const alternatives = accepted.filter((status) => status !== expected.status);
  const status = [expected.status, ...alternatives].join(' or ');
  return [
    `${grave}${paint('strong', safeText(id))}  ${paint('dim', safeText(doc))}`,
    ...hang('  gold  ', expected.why === '' ? status : `${status}: ${expected.why}`, width),
    ...expected.quotes.flatMap(({ quote, section }) => renderQuote(section, quote, options)),
    ...hang('  mc2   ', `${found.status} (${found.confidence}): ${found.because}`, width),
    ...found.quotes.flatMap(({ quote, clause }) => renderQuote(clause, quote, options)),
  ];
}

function renderDefect({ doc, rule, quote, section }: DefectCheck, options: EvaluationTextOptions): string[] {
  const head = `${options.paint('strong', safeText(rule))}  ${options.paint('dim', safeText(doc))}`;
  return [head, ...(quote === '' ? [] : renderQuote(section, quote, options))];
}

function renderQuote(clause: string, quote: string, { width, paint }: EvaluationTextOptions): string[] {
  const lead = `        ${safeText(clause === '' ? '–' : clause)} | `;
  return hang(lead, quote, width).map((line) => paint('quote', line));
}

/** Requirements that are not always judged as people do. */
function renderRequirements({ byRequirement }: Evaluation, { paint }: EvaluationTextOptions): string[] {
  const rows = [...byRequirement]
    .filter(([, { accuracy }]) => accuracy.part < accuracy.whole)
    .map(([id, { accuracy, loose }]) => [
      safeText(id),
      fraction(accuracy),
      fraction(loose.precision),
      fraction(loose.recall),
    ]);
  if (rows.length === 0) return [];
  const [head = '', ...lines] = table([['requirement', 'right', 'loose precision', 'loose recall'], ...rows]);
  const rest = byRequirement.size - rows.length;
  return [paint('strong', head), ...lines, ...(rest === 0 ? [] : [`${counted(rest, 'other')} always right`])];
}

function renderConfusion({ scale, confusion, figures }: Evaluation, { paint }: EvaluationTextOptions): string[] {
  const retrieval = (status: string): Retrieval | undefined => figures.byVerdict.get(status);
  const rows = [...confusion].map(([status, counts]) => [
    status,
    ...[...counts.values()].map((count) => (count === 0 ? '-' : String(count))),
    percent(retrieval(status)?.recall),
  ]);
  const [head = '', ...lines] = table([
    ['gold \\ mc2', ...scale.found, 'recall'],
    ...rows,
    ['precision', ...scale.found.map((status) => percent(retrieval(status)?.precision)), ''],
  ]);
  return [paint('strong', head), ...lines];
}

function renderFigures(evaluation: Evaluation, { paint }: EvaluationTextOptions): string[] {
  const { figures, calibration, comparisons, documents, falseAllClears, defects, scale } = evaluation;
  const critical = falseAllClears.filter(({ severity }) => severity === 'critical').length;
  const { accuracy, byAlternative, loose } = figures;
  const found = defects.filter((defect) => defect.found).length;
  const lines: [string, string][] = [
    ['compared', `${counted(comparisons.length, 'verdict')} in ${counted(documents, 'document')}`],
    ['accuracy', `${rated(accuracy)}${byAlternative === 0 ? '' : `, ${byAlternative} by an accepted alternative`}`],
    [
      'loose',
      `precision ${percent(loose.precision)}, recall ${percent(loose.recall)} (${scale.positive.join(' or ')} against the rest)`,
    ],
    ['confidence', [...calibration].map(([level, share]) => `${level} ${rated(share)}`).join(', ')],
    ...(defects.length === 0 ? [] : [['defects', `${found} of ${defects.length} found`] as [string, string]]),
    ...(evaluation.unscored.length === 0
      ? []
      : [['not scored', evaluation.unscored.map(safeText).join(', ')] as [string, string]]),
  ];
  const allClears = `${counted(falseAllClears.length, 'false all-clear')}, ${critical} critical`;
  return [
    ...lines.map(([name, text]) => `${name.padEnd(11)} ${text}`),
    paint(falseAllClears.length > 0 ? 'error' : 'good', allClears),
  ];
}

/** The first column to the left, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}

function percent(share: Share | undefined): string {
  return share === undefined || share.whole === 0 ? '-' : `${((100 * share.part) / share.whole).toFixed(1)} %`;
}

function fraction({ part, whole }: Share): string {
  return `${part}/${whole}`;
}

function rated(share: Share): string {
  return `${percent(share)} (${fraction(share)})`;
}
