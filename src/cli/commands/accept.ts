/** `mc2 accept`: writes down that somebody accepts a deviation. */
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { appendException } from '../../config/append-exception.ts';
import { shownPath } from '../../config/shown-path.ts';
import { isDay } from '../../config/is-day.ts';
import { exitCodes, InputError, UsageError } from '../../errors.ts';
import type { Exception } from '../../lint/exceptions/exception.ts';
import { isAbout } from '../../lint/exceptions/apply-exceptions.ts';
import { wordingHash } from '../../lint/exceptions/wording-hash.ts';
import type { Finding } from '../../lint/finding.ts';
import { counted } from '../../report/count.ts';
import { safeText } from '../../report/safe-text.ts';
import { didYouMean } from '../../yaml/did-you-mean.ts';
import type { Console } from '../console.ts';
import { findDocuments } from '../find-documents.ts';
import { judgeDocuments } from '../lint-run/judge-documents.ts';
import type { JudgeOptions } from '../lint-run/lint-options.ts';
import { exceptionsFile } from '../lint-run/load-exceptions.ts';
import { prepareRun, type RunSetup } from '../lint-run/prepare-run.ts';
import { readText } from '../read-folder.ts';
import { ruleIds } from '../../lint/document-rules.ts';
import { today } from '../today.ts';
import { writeOutput } from '../write-output.ts';

export type AcceptOptions = JudgeOptions & {
  readonly reason: string;
  readonly approvedBy: string;
  readonly until: string;
  readonly force?: boolean;
};

/**
 * Adds an exception for a requirement or a rule in one contract to the file of exceptions, with a key of the wording
 * that is accepted.
 *
 * @throws UsageError for unknown ids, days that are none or past, where the contract has no such finding, and where there
 * is an exception already; InputError when the contract cannot be read
 */
export async function accept(id: string, path: string, options: AcceptOptions, console: Console): Promise<number> {
  checkWords(options);
  const setup = await prepareRun({ ...options, baseline: false }, console);
  const subject = subjectOf(id, setup);
  const run = await judgeDocuments(findDocuments([path]), setup, { ...options, quiet: true }, console);
  const [error] = run.errors;
  if (error !== undefined) throw new InputError('unreadable', `${path}: ${error.message}`, error.help);
  const [file, ...others] = run.files;
  if (file === undefined || others.length > 0)
    throw new UsageError(`${path} is not one contract`, 'an exception for several is written by hand, with a pattern');
  const about = file.result.findings.filter((finding) => isAbout({ subject }, finding));
  if (about.length === 0) throw nothingToAccept(id, path, file.result.findings);

  const target = targetOf(setup);
  const files = relative(dirname(target), resolve(path)).replaceAll('\\', '/');
  const existing = setup.exceptions.list.find(
    (exception) => exception.files === files && exception.subject.kind === subject.kind && exception.subject.id === id,
  );
  if (existing !== undefined && options.force !== true)
    throw new UsageError(
      `there is an exception for ${id} in ${files} already, in ${existing.at.path}:${existing.at.line}`,
      'change it there, or add --force to have a new entry in its place',
    );
  const { reason, approvedBy, until } = options;
  const before = existsSync(target) ? readText(target) : '';
  const kept = existing === undefined ? before : withoutEntry(before, existing);
  const text = appendException(kept, {
    subject,
    files,
    reason,
    approvedBy,
    expires: until,
    wording: wordingHash(about),
  });
  const shown = shownPath(target, process.cwd());
  if (text === null)
    throw new UsageError(`nothing can be added to ${shown}`, 'write it as a list whose entries begin with `- `');
  writeOutput(target, text, true);
  console.err(
    `${console.paintErr('good', 'wrote')} ${safeText(shown)}: ${counted(about.length, 'finding')} of ${id} in ${safeText(files)} accepted until ${until}.\n`,
  );
  return exitCodes.clean;
}

function checkWords({ reason, approvedBy, until }: AcceptOptions): void {
  if (reason.trim() === '') throw new UsageError('--reason is empty', 'say why the deviation is acceptable');
  if (approvedBy.trim() === '') throw new UsageError('--approved-by is empty', 'say who has accepted it');
  if (!isDay(until)) throw new UsageError(`--until: \`${until}\` is no day`, 'write year-month-day: 2027-03-31');
  if (until < today()) throw new UsageError(`--until: ${until} is past`, `today is ${today()}`);
}

function subjectOf(id: string, { library }: RunSetup): Exception['subject'] {
  const requirements = library.requirements.map((requirement) => requirement.id);
  if (requirements.includes(id)) return { kind: 'requirement', id };
  if (ruleIds.includes(id)) return { kind: 'rule', id };
  const known = [...requirements, ...ruleIds];
  throw new UsageError(`no requirement and no rule is called \`${id}\``, didYouMean(id, known));
}

function nothingToAccept(id: string, path: string, findings: readonly Finding[]): UsageError {
  const there = [...new Set(findings.map(({ requirement, code }) => requirement ?? code))];
  const help =
    there.length === 0 ? 'mc2 lint finds nothing in it' : `mc2 lint finds there: ${there.slice(0, 12).join(', ')}`;
  return new UsageError(`there is nothing to accept: ${path} has no finding of ${id}`, help);
}

function targetOf({ settings, exceptions }: RunSetup): string {
  return exceptionsFile(settings, exceptions.folder).path;
}

/** The text without the lines of one entry: from its dash to the next one, or to a comment that stands before that. */
function withoutEntry(text: string, { at }: Exception): string {
  const lines = text.split('\n');
  const dash = /^\s*- /u;
  const start = at.line - 1;
  let end = start + 1;
  while (end < lines.length && !dash.test(lines[end] ?? '') && !/^\s*#/u.test(lines[end] ?? '')) end += 1;
  return [...lines.slice(0, start), ...lines.slice(end)].join('\n');
}
