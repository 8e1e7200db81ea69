/** Findings that do not count, and why. */
import type { Finding } from './finding.ts';

export type SetAside =
  | {
      readonly by: 'exception';
      readonly finding: Finding;
      readonly reason: string;
      readonly approvedBy: string;
      /** The last day on which the exception holds, year-month-day. */
      readonly expires: string;
    }
  | { readonly by: 'baseline'; readonly finding: Finding };
