/** What the reports of `mc2 compare` get to work with. */
import type { Comparison } from '../../compare/comparison.ts';
import type { Ledger } from '../../compare/ledger.ts';
import type { LintRun } from '../reporter.ts';

export type ComparedFile = { readonly path: string; readonly sha256: string };

type Run = Pick<LintRun, 'tool'> & { readonly library: Pick<LintRun['library'], 'name' | 'version' | 'digest'> };

export type CompareRun = Run & {
  readonly old: ComparedFile;
  readonly new: ComparedFile;
  readonly comparison: Comparison;
  /** The old version is the own one, and only what the other side did is shown. */
  readonly sinceMine: boolean;
};

export type LedgerRun = Run & {
  /** `by`: who sent the round, empty where nobody said. */
  readonly files: readonly (ComparedFile & { readonly by: string })[];
  readonly ledger: Ledger;
};
