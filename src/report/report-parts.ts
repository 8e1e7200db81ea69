/** Reports that are made of one part for each contract. */
import type { ReportParts, TextReporter } from './reporter.ts';

/** A reporter that makes its whole output of the parts. */
export function reporterOf(name: string, parts: ReportParts): TextReporter & { readonly parts: ReportParts } {
  return {
    name,
    parts,
    render: (run, options) => {
      const worded = run.files.map((file) => parts.ofFile(file, run, options)).filter((part) => part !== '');
      return parts.head(run) + worded.join(parts.between) + parts.tail(run, options, worded.length > 0);
    },
  };
}

/** The head of a report in which nothing stands above the first contract. */
export function noHead(): string {
  return '';
}
