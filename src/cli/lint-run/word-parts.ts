/** The words of all reports of a run on one contract, as soon as it is judged. */
import type { FileReport, ReportOptions, ReportParts, RunFrame } from '../../report/reporter.ts';
import { loadReporter, type FormatName } from '../output-formats.ts';

/** A report that is made of parts. */
export type PartedOutput = { readonly parts: ReportParts; readonly options: ReportOptions };

/** The reports with their parts; null where one of them cannot be made so. */
export async function partedOutputs(
  outputs: readonly { readonly format: FormatName; readonly options: ReportOptions }[],
): Promise<readonly PartedOutput[] | null> {
  const parted: PartedOutput[] = [];
  for (const { format, options } of outputs) {
    const { parts } = await loadReporter(format);
    if (parts === undefined) return null;
    parted.push({ parts, options });
  }
  return parted;
}

/** What each of the reports says of a contract. */
export function wordParts(outputs: readonly PartedOutput[], file: FileReport, frame: RunFrame): readonly string[] {
  return outputs.map(({ parts, options }) => parts.ofFile(file, frame, options));
}
