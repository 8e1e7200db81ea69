/** Problems in YAML files, on their way to the screen. */
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Source } from '../yaml/document.ts';
import { renderProblem } from '../yaml/frame.ts';
import { hasErrors, type Problem } from '../yaml/problem.ts';
import type { Console } from './console.ts';

/**
 * Shows warnings and throws when there is an error. Every problem is told at once, each with its line.
 *
 * @param folder what the paths of problems and files are relative to; empty for none
 * @throws UsageError when at least one problem is an error
 */
export function settleProblems(
  problems: readonly Problem[],
  files: readonly Source[],
  folder: string,
  console: Console,
): void {
  if (problems.length === 0) return;
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const framed = problems.map((problem) =>
    renderProblem(
      { ...problem, path: folder === '' ? problem.path : join(folder, problem.path) },
      texts.get(problem.path) ?? '',
    ),
  );
  if (hasErrors(problems)) throw new UsageError(framed.join('\n\n'));
  console.err(`${framed.join('\n\n')}\n\n`);
}
