/** The summary page of a CI job: what is open in each contract, short enough for the page to take it. */
import { contractsTable, gapsTable, hygieneTable, unreadTable } from './markdown-tables.ts';
import { markdownText } from './markdown-text.ts';
import type { LintRun } from './reporter.ts';

/** GitHub takes 1 MiB of summary for each step and drops the whole of a larger one. A character takes four bytes at most. */
const longest = 240_000;

/** Markdown; contracts that find no room any more are counted instead. */
export function renderJobSummary(run: LintRun): string {
  const { tool, library, files } = run;
  const head = [
    '## Security terms in contracts',
    '',
    ...contractsTable(run),
    '',
    ...block(unreadTable(run)),
    `${markdownText(tool.name)} ${markdownText(tool.version)}, ${markdownText(library.name)} ${markdownText(library.version)}. A machine read these contracts; it gives no legal advice.`,
    '',
  ].join('\n');
  let text = head.length > longest ? '## Security terms in contracts\n\nToo many contracts for this page.\n' : head;
  for (const [index, file] of files.entries()) {
    const part = [
      '',
      `### ${markdownText(file.path)}`,
      '',
      ...block(gapsTable(file, library)),
      ...block(hygieneTable(file)),
    ].join('\n');
    if (text.length + part.length > longest) {
      return `${text}\nThis page has no room for the gaps of ${files.length - index} more contracts; see the full report.\n`;
    }
    text += part;
  }
  return text;
}

function block(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, ''];
}
