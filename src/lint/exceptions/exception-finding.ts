/** What is wrong with an exception, as a finding about the contract that it was granted for. */
import type { ExceptionCode, Finding } from '../finding.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Exception } from './exception.ts';

const words: Readonly<Record<ExceptionCode, (exception: Exception) => { message: string; ask: string }>> = {
  'exception-expired': ({ expires }) => ({
    message: `has expired on ${expires}`,
    ask: 'Have the term agreed, or have the exception renewed by whoever approved it.',
  }),
  'exception-stale': () => ({
    message: 'was granted for other wording',
    ask: 'Read the new wording; if it is acceptable too, accept it anew with `mc2 accept --force`.',
  }),
  'exception-unused': () => ({
    message: 'accepts nothing any more',
    ask: 'Remove the exception: nobody should rely on it later.',
  }),
};

/** The finding for an exception that is expired, stale or unused. */
export function exceptionFinding(code: ExceptionCode, exception: Exception): Finding {
  const { subject, at } = exception;
  const { message, ask } = words[code](exception);
  return {
    code,
    requirement: null,
    severity: 'medium',
    level: 'warning',
    confidence: 'high',
    message: `the exception for ${subject.id} (${at.path}:${at.line}) ${message}`,
    at: null,
    belongs: null,
    ask,
    fingerprint: fingerprint([code, subject.id, exception.files, exception.expires]),
  };
}
