import type { Finding } from '../finding.ts';
import type { ExceptionUse } from './exception.ts';
import { exceptionFinding } from './exception-finding.ts';

/**
 * The exceptions that nobody needs any more, as findings by the path of the contract that they belong to: the first one
 * that the exception is about. An exception that is about none of the contracts is not judged.
 *
 * @param complete whether every contract was judged; otherwise exceptions for a pattern of files are not judged either
 */
export function unusedExceptions(
  uses: readonly ExceptionUse[],
  complete: boolean,
): ReadonlyMap<string, readonly Finding[]> {
  const unused = new Map<string, Finding[]>();
  for (const { exception, pattern, needed, first } of uses) {
    if (first === null || needed > 0 || (pattern && !complete)) continue;
    const findings = unused.get(first) ?? [];
    findings.push(exceptionFinding('exception-unused', exception));
    unused.set(first, findings);
  }
  return unused;
}
