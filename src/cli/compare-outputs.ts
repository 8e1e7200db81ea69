/** The reports of `mc2 compare`, and where they go. */
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { CompareRun, LedgerRun } from '../report/compare/compare-run.ts';
import type { ReportOptions } from '../report/reporter.ts';
import type { Console } from './console.ts';
import { plainPainter } from './style.ts';
import { checkWritable, writeOutput } from './write-output.ts';

export const compareFormats = ['text', 'json', 'html'] as const;
type CompareFormat = (typeof compareFormats)[number];

/** A report to make, and the file it goes to; null is standard output. */
export type CompareOutput = { readonly format: CompareFormat; readonly file: string | null };

type Renderer<Run> = (run: Run, options: Pick<ReportOptions, 'width' | 'paint'>) => string;

const comparisons: Readonly<Record<CompareFormat, () => Promise<Renderer<CompareRun>>>> = {
  text: async () => (await import('../report/compare/compare-text.ts')).renderComparison,
  json: async () => (await import('../report/compare/compare-json.ts')).renderComparisonJson,
  html: async () => (await import('../report/compare/compare-html.ts')).renderComparisonHtml,
};

const ledgers: Readonly<Record<CompareFormat, () => Promise<Renderer<LedgerRun>>>> = {
  text: async () => (await import('../report/compare/ledger-text.ts')).renderLedger,
  json: async () => (await import('../report/compare/ledger-json.ts')).renderLedgerJson,
  html: async () => (await import('../report/compare/ledger-html.ts')).renderLedgerHtml,
};

/**
 * The outputs as asked for, the text report on the screen where nothing is asked for. Call before the work begins.
 *
 * @param document a file besides the reports, or undefined
 * @throws UsageError when two share a stream or a file, and when a file cannot be written
 */
export function checkCompareOutputs(
  asked: readonly CompareOutput[] | undefined,
  document: string | undefined,
  force: boolean,
): readonly CompareOutput[] {
  const outputs: readonly CompareOutput[] = asked ?? [{ format: 'text', file: null }];
  if (outputs.filter(({ file }) => file === null).length > 1)
    throw new UsageError(
      'two reports cannot share standard output',
      'give all but one a file: -f text -f json=out.json',
    );
  const files = [...outputs.map(({ file }) => file), document ?? null].flatMap((file) => (file === null ? [] : [file]));
  if (new Set(files.map((file) => resolve(file))).size < files.length)
    throw new UsageError('two outputs cannot share a file');
  for (const file of files) checkWritable(file, force);
  return outputs;
}

/** Where reports go and how they look. */
export type CompareTarget = {
  readonly outputs: readonly CompareOutput[];
  readonly width: number;
  readonly force: boolean;
};

export function writeComparison(run: CompareRun, target: CompareTarget, console: Console): Promise<void> {
  return write(run, comparisons, target, console);
}

export function writeLedger(run: LedgerRun, target: CompareTarget, console: Console): Promise<void> {
  return write(run, ledgers, target, console);
}

async function write<Run>(
  run: Run,
  renderers: Readonly<Record<CompareFormat, () => Promise<Renderer<Run>>>>,
  { outputs, width, force }: CompareTarget,
  console: Console,
): Promise<void> {
  for (const { format, file } of outputs) {
    const render = await renderers[format]();
    const content = render(run, { width, paint: file === null ? console.paintOut : plainPainter });
    if (file === null) console.out(content);
    else writeOutput(file, content, force);
  }
}
