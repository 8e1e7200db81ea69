/** The form that narrows the list of requirements; it appears where script runs, everything is visible without. */
import type { FileReport } from '../reporter.ts';
import { countStatuses, statuses } from '../count.ts';
import { severities } from '../coverage.ts';
import { statusWords } from '../status-words.ts';
import { capital } from './escape-html.ts';

export function filterForm(files: readonly FileReport[]): string {
  const verdicts = files.flatMap(({ result }) => result.verdicts);
  const count = countStatuses(verdicts);
  const box = (name: string, value: string, label: string, number: number): string =>
    `<label><input type="checkbox" name="${name}" value="${value}" checked> ${label} <span class="muted">${number}</span></label>`;
  const byVerdict = statuses
    .filter((status) => count[status] > 0)
    .map((status) => box('v', status, capital(statusWords[status]), count[status]));
  const bySeverity = severities
    .map((severity) => ({ severity, number: verdicts.filter((verdict) => verdict.severity === severity).length }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => box('s', severity, capital(severity), number));
  return `<form class="filter" role="search" aria-label="Requirements" hidden>
<p><label for="q">Search the requirements</label><input type="search" id="q" name="q" autocomplete="off" spellcheck="false"></p>
<fieldset><legend>Verdict</legend>${byVerdict.join('')}</fieldset>
<fieldset><legend>Severity</legend>${bySeverity.join('')}</fieldset>
<p class="buttons"><button type="reset">Show all</button><button type="button" id="unfold">Unfold all</button><button type="button" id="fold">Fold all</button></p>
<p class="result"><output id="shown" role="status" aria-live="polite" for="q">${verdicts.length} requirements</output></p>
</form>
`;
}
