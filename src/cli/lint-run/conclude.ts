/** The last lines on the screen: how much there is to do, and where to go on. */
import { counted, countFindings, countSetAside } from '../../report/count.ts';
import type { LintRun } from '../../report/reporter.ts';
import { safeText } from '../../report/safe-text.ts';
import type { Console } from '../console.ts';
import { daysBetween } from '../today.ts';

/** An exception that ends within these days is worth a word. */
const soon = 30;

/** Says what there is to do. `purchased` is true where somebody has given a purchase file. */
export function conclude(run: LintRun, purchased: boolean, today: string, { err, paintErr }: Console): void {
  const findings = run.files.flatMap(({ result }) => result.findings);
  const { error, warning, info, question } = countFindings(run.files);
  const parts = [
    error === 0 ? '' : paintErr('error', counted(error, 'error')),
    warning === 0 ? '' : paintErr('warning', counted(warning, 'warning')),
    info === 0 ? '' : counted(info, 'note'),
    question === 0 ? '' : counted(question, 'open question'),
  ].filter((part) => part !== '');
  const contracts = counted(run.files.length, 'contract');
  if (run.files.length === 0) err('No contract was judged.\n');
  else err(parts.length === 0 ? `No findings in ${contracts}.\n` : `${parts.join(', ')} in ${contracts}.\n`);
  for (const line of asideLines(run, today)) err(`${line}\n`);
  for (const { path, message } of run.errors) {
    err(`${paintErr('error', 'not read')}: ${safeText(path)}: ${safeText(message)}\n`);
  }
  const term = findings.find(({ code, requirement }) => code !== 'needs-input' && requirement !== null);
  const rule = findings.find(({ requirement }) => requirement === null);
  if (term !== undefined) {
    err(`\`mc2 explain ${term.requirement ?? ''}\` says why the term matters, what to write and what to answer.\n`);
  } else if (rule !== undefined) {
    err(`\`mc2 explain ${rule.code}\` says why it matters and what to do.\n`);
  }
  if (question > 0 && !purchased) {
    err('Answer open questions with --fact, or all at once with --purchase FILE.\n');
  }
}

/** What does not count is said all the same. */
function asideLines({ files }: LintRun, today: string): readonly string[] {
  const accepted = countSetAside(files, 'exception');
  const known = countSetAside(files, 'baseline');
  const ends = files
    .flatMap(({ setAside = [] }) => setAside.flatMap((aside) => (aside.by === 'exception' ? [aside.expires] : [])))
    .sort();
  const days = ends[0] === undefined ? null : daysBetween(today, ends[0]);
  const next = days === null || days > soon ? '' : `; the first exception ends in ${counted(days, 'day')}`;
  return [
    accepted === 0 ? '' : `${counted(accepted, 'finding')} accepted by exceptions${next}.`,
    known === 0 ? '' : `${counted(known, 'finding')} known from the baseline.`,
  ].filter((line) => line !== '');
}
