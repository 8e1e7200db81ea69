import type { Finding } from '../finding.ts';
import { fingerprint } from '../fingerprint.ts';
import { wordingKey } from '../wording-key.ts';

/**
 * A name for the wording that findings of one requirement or rule in one contract stand on: the same as long as that
 * wording is, wherever it stands and however its clauses are numbered.
 * @returns 16 hexadecimal digits
 */
export function wordingHash(findings: readonly Finding[]): string {
  // A missing term has no wording; what came nearest may change without a difference.
  const quotes = findings.map(({ code, at }) => (code === 'missing' ? '' : wordingKey(at?.quote ?? '')));
  return fingerprint([...new Set(quotes)].sort());
}
