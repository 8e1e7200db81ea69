/** Which contracts a run is about. */
import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { patternsIn, type Settings } from '../../config/settings.ts';
import { comparePaths, findDocuments, matchDocuments, type Found } from '../find-documents.ts';
import { readStandardInput, standardInput } from '../read-stdin.ts';
import type { ChoiceOptions } from './lint-options.ts';

type Chosen = {
  readonly documents: readonly Found[];
  /** True where no contract was left out that an exception might be about. */
  readonly complete: boolean;
};

/**
 * What the paths name, `-` being standard input; without paths what `files` of the configuration names; without that the current folder. Then
 * only what has changed, and then only the part that this run is to judge.
 *
 * @throws UsageError where git cannot say what has changed
 */
export async function chooseDocuments(
  paths: readonly string[],
  settings: Settings,
  { changedSince, shard, stdinFilename }: ChoiceOptions,
): Promise<Chosen> {
  const named = paths.filter((path) => path !== standardInput);
  const piped = named.length < paths.length ? [await readStandardInput(stdinFilename)] : [];
  const all = [...piped, ...(paths.length > 0 ? findDocuments(named) : documentsIn(settings))];
  const changed = changedSince === undefined ? null : await changedDocuments(all, changedSince);
  const candidates = changed ?? all;
  return {
    documents: shard === undefined ? candidates : candidates.filter((_, at) => at % shard.of === shard.index - 1),
    complete: changed === null && shard === undefined && !paths.some(isOneFile),
  };
}

async function changedDocuments(documents: readonly Found[], since: string): Promise<readonly Found[]> {
  const { changedFiles, isChanged } = await import('./changed-files.ts');
  const changed = await changedFiles(since, process.cwd());
  return documents.filter(({ path, error }) => error !== null || isChanged(path, changed));
}

function documentsIn(settings: Settings): readonly Found[] {
  const files = settings.get('files');
  if (files === undefined || files.written === null) return findDocuments(['.']);
  const folder = relative(process.cwd(), files.written.directory);
  const found = matchDocuments(folder === '' ? '.' : folder, patternsIn(files.value));
  if (found.length === 0) return findDocuments(patternsIn(files.value));
  // As a person in this folder would name them: not `../../contracts/a.md` from inside of `contracts`.
  const named = found.map((one) => ({
    ...one,
    path: relative(process.cwd(), resolve(one.path)).replaceAll('\\', '/'),
  }));
  return named.sort((one, other) => comparePaths(one.path, other.path));
}

function isOneFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
}
