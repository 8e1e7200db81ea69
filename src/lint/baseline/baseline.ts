/** Findings that are known: what stood in the contracts when somebody drew the line. */
import type { Finding } from '../finding.ts';

export type BaselineEntry = {
  /** Path with forward slashes, relative to the folder of the baseline. */
  readonly file: string;
  /** Null for a structural rule. */
  readonly requirement: string | null;
  readonly code: string;
  readonly fingerprint: string;
  /** Tells findings of one contract apart that are the same in all else; counts from 1. */
  readonly ordinal: number;
  /** For people; not compared. */
  readonly note: string;
};

/** The findings of one contract as entries. What is said about exceptions is never known: it has to be dealt with. */
export function entriesOf(file: string, findings: readonly Finding[]): readonly BaselineEntry[] {
  const seen = new Map<string, number>();
  return findings.filter(canBeKnown).map(({ requirement, code, fingerprint, message }) => {
    const ordinal = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, ordinal);
    return { file, requirement, code, fingerprint, ordinal, note: message };
  });
}

/** What makes two entries the same. */
export function keyOf({ file, requirement, code, fingerprint, ordinal }: BaselineEntry): string {
  return [file, requirement ?? '', code, fingerprint, ordinal].join('\u0000');
}

/** False for what is said about exceptions. */
export function canBeKnown({ code }: Finding): boolean {
  return !code.startsWith('exception-');
}
