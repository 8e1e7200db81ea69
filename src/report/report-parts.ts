/** Reports that are made of one part for each contract. */
import type { ReportParts, TextReporter } from './reporter.ts';

/** A reporter that makes its whole output of the parts. */
export function reporterOf(name: string, parts: ReportParts): TextReporter & { readonly parts: ReportParts } {
  return {
    name,
    parts,
    render: (run, options) => {
      const worded = run.files.map((file) => parts.ofFile(file, run, options)).filter((part) => part !== '');
      return [...parts.assemble(run, worded, options)].join('');
    },
  };
}

/** The pieces with `between` before each but the first. */
export function* separated<Piece>(
  pieces: Iterable<Piece>,
  between: string,
): Generator<string | Piece, void, undefined> {
  let first = true;
  for (const piece of pieces) {
    if (!first) yield between;
    yield piece;
    first = false;
  }
}
