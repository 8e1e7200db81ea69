/** Exceptions against the findings of one contract. */
import type { Finding } from '../finding.ts';
import type { SetAside } from '../set-aside.ts';
import type { Exception } from './exception.ts';
import { exceptionFinding } from './exception-finding.ts';
import { wordingHash } from './wording-hash.ts';

export type Applied = {
  /** In the order in which they came; what is wrong with exceptions stands at the end. */
  readonly open: readonly Finding[];
  readonly setAside: readonly SetAside[];
  /** For each exception, in order: how many findings there were for it. */
  readonly needed: readonly number[];
};

/**
 * Sets aside the findings that an exception accepts. One that has expired, or that was granted for other wording, accepts
 * nothing and is a finding itself. Whether an exception was of no use is for the whole run to say (`unusedExceptions`).
 *
 * @param exceptions those that are about this contract; the first that accepts a finding counts
 * @param today year-month-day
 */
export function applyExceptions(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  today: string,
): Applied {
  const accepted = new Map<Finding, Exception>();
  const faults: Finding[] = [];
  const needed = exceptions.map((exception) => {
    const about = findings.filter((finding) => isAbout(exception, finding));
    if (about.length === 0) return 0;
    if (today > exception.expires) faults.push(exceptionFinding('exception-expired', exception));
    else if (exception.wording !== null && exception.wording !== wordingHash(about))
      faults.push(exceptionFinding('exception-stale', exception));
    else for (const finding of about) if (!accepted.has(finding)) accepted.set(finding, exception);
    return about.length;
  });
  return {
    open: [...findings.filter((finding) => !accepted.has(finding)), ...faults],
    setAside: findings.flatMap((finding): SetAside[] => {
      const exception = accepted.get(finding);
      if (exception === undefined) return [];
      const { reason, approvedBy, expires } = exception;
      return [{ by: 'exception', finding, reason, approvedBy, expires }];
    }),
    needed,
  };
}

/** True where the exception speaks of the requirement or the rule of the finding. */
export function isAbout({ subject }: Pick<Exception, 'subject'>, { requirement, code }: Finding): boolean {
  return subject.kind === 'requirement' ? requirement === subject.id : requirement === null && code === subject.id;
}
