/** The baseline from disk. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { shownPath } from '../../config/shown-path.ts';
import { pathIn } from '../../config/setting-values.ts';
import type { Settings } from '../../config/settings.ts';
import { UsageError } from '../../errors.ts';
import { parseBaseline } from '../../lint/baseline/baseline-lines.ts';
import { keyOf, type BaselineEntry } from '../../lint/baseline/baseline.ts';
import { readText } from '../read-folder.ts';

const baselineName = 'mc2-baseline.jsonl';

/** A baseline on disk: absolute path, and whether somebody has named it. */
type BaselineFile = { readonly path: string; readonly named: boolean };

export type LoadedBaseline = {
  readonly path: string;
  /** False where there is no such file yet. */
  readonly exists: boolean;
  readonly entries: readonly BaselineEntry[];
  /** The keys of the entries. */
  readonly known: ReadonlySet<string>;
  /** The name of a contract in the baseline: its path from the folder of the baseline. */
  readonly nameOf: (path: string) => string;
};

/** The file that `--baseline` or the configuration names, else `mc2-baseline.jsonl` in `folder`; null for `--no-baseline`. */
export function baselineFile(
  flag: string | false | undefined,
  settings: Settings,
  folder: string,
): BaselineFile | null {
  if (flag === false) return null;
  const named = flag === undefined ? pathIn(settings, 'baseline') : resolve(flag);
  return { path: named ?? join(folder, baselineName), named: named !== null };
}

/**
 * Reads a baseline; one that is not there is empty.
 *
 * @throws UsageError when a line of it is not understood: it might hide findings
 */
export function loadBaseline({ path }: BaselineFile): LoadedBaseline {
  const exists = existsSync(path);
  const { entries, faults } = exists ? parseBaseline(readText(path)) : { entries: [], faults: [] };
  if (faults.length > 0) {
    const shown = shownPath(path, process.cwd());
    const lines = faults.slice(0, 20).map(({ line, message }) => `${shown}:${line}: ${message}`);
    throw new UsageError(
      `the baseline cannot be trusted\n  ${lines.join('\n  ')}`,
      'settle the lines above, or restore the file from version control',
    );
  }
  return {
    path,
    exists,
    entries,
    known: new Set(entries.map(keyOf)),
    nameOf: (contract) => relative(dirname(path), resolve(contract)).replaceAll('\\', '/'),
  };
}
