/** One line for each finding, for grep and editors: `path:clause:column: level: message [requirement/kind]`. */
import type { Finding } from '../lint/finding.ts';
import type { LintRun, TextReporter } from './reporter.ts';
import { safeText } from './safe-text.ts';

export const unixReporter: TextReporter = { name: 'unix', render };

function render({ files, errors }: LintRun): string {
  const lines = [
    ...files.flatMap(({ path, result }) =>
      result.findings.map(
        (finding) => `${path}:${place(finding)}: ${finding.level}: ${finding.message} [${findingId(finding)}]`,
      ),
    ),
    ...errors.map(({ path, code, message }) => `${path}:-:-: error: ${message} [${code}]`),
  ];
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
