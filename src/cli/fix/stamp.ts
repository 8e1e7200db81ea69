import { UsageError } from '../../errors.ts';
import type { Author } from '../../redline/author.ts';

/**
 * In whose name and with which date changes are made: `--author`, and `--date` or `SOURCE_DATE_EPOCH`. Neither is made
 * up; without a date the changes bear none. A dry run needs no author.
 *
 * @throws UsageError for a missing or empty author and for a date that is none
 */
export function readStamp(
  { author, date }: { readonly author?: string; readonly date?: string },
  environment: Readonly<Record<string, string | undefined>>,
  dryRun: boolean,
): Author {
  const name = author?.trim() ?? '';
  if (name === '' && !dryRun)
    throw new UsageError('the changes need an author', 'say in whose name they stand: --author "Jane Doe"');
  return { name: name === '' ? 'mc2' : name, date: date === undefined ? fromEpoch(environment) : readDate(date) };
}

function readDate(text: string): string {
  const moment = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z)?$/u.test(text) ? new Date(text) : null;
  if (moment === null || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text.slice(0, 10))
    throw new UsageError(`--date: \`${text}\` is no date`, 'write 2027-03-31 or 2027-03-31T09:30:00Z');
  return inSeconds(moment);
}

function fromEpoch(environment: Readonly<Record<string, string | undefined>>): string | null {
  const epoch = environment['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/u.test(epoch) ? inSeconds(new Date(Number(epoch) * 1000)) : null;
}

function inSeconds(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
