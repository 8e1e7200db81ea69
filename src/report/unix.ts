/** One line for each finding, for grep and editors: `path:clause:column: level: message [requirement/kind]`. */
import type { Finding } from '../lint/finding.ts';
import { noHead, reporterOf } from './report-parts.ts';
import type { FileReport, LintRun } from './reporter.ts';
import { safeText } from './safe-text.ts';

export const unixReporter = reporterOf('unix', { between: '', ofFile, streams: true, head: noHead, tail });

function ofFile({ path, result }: FileReport): string {
  return joined(
    result.findings.map(
      (finding) => `${path}:${place(finding)}: ${finding.level}: ${finding.message} [${findingId(finding)}]`,
    ),
  );
}

function tail({ errors }: LintRun): string {
  return joined(errors.map(({ path, code, message }) => `${path}:-:-: error: ${message} [${code}]`));
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${safeText(line)}\n`).join('');
}

/**
 * `8.2:14`: the clause, `p12` for paragraph 12 where it has no number, and the column in the paragraph, from 1, in UTF-16
 * code units. For missing terms the section where they belong; dashes where there is no place.
 */
function place({ at, belongs }: Finding): string {
  const evidence = belongs ?? at;
  if (evidence === null) return '-:-';
  const column = (evidence.focus ?? evidence).start + 1;
  return `${evidence.clause === '' ? `p${evidence.paragraph}` : evidence.clause}:${column}`;
}

/** `sbom-delivery/missing`; the rule alone for a structural one. */
export function findingId({ requirement, code }: Finding): string {
  return requirement === null ? code : `${requirement}/${code}`;
}
