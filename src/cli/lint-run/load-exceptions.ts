/** The exceptions that somebody granted, from disk. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shownPath } from '../../config/shown-path.ts';
import { pathIn } from '../../config/setting-values.ts';
import type { Settings } from '../../config/settings.ts';
import type { Library } from '../../library/library.ts';
import type { Exception } from '../../lint/exceptions/exception.ts';
import type { Console } from '../console.ts';
import { settleProblems } from '../problems.ts';
import { readText } from '../read-folder.ts';
import { ruleIds } from '../../lint/document-rules.ts';

const exceptionsName = 'mc2.exceptions.yaml';

/** A file of exceptions: absolute, and whether somebody has named it. */
type ExceptionsFile = { readonly path: string; readonly named: boolean };

/** The file that the configuration names, else `mc2.exceptions.yaml` in the folder of the configuration. */
export function exceptionsFile(settings: Settings, folder: string): ExceptionsFile {
  const named = pathIn(settings, 'exceptions');
  return { path: named ?? join(folder, exceptionsName), named: named !== null };
}

/**
 * Reads the exceptions; none where there is no file and nobody has named one.
 *
 * @throws UsageError with every problem of the file, framed
 */
export async function loadExceptions(
  { path, named }: ExceptionsFile,
  { requirements }: Pick<Library, 'requirements'>,
  console: Console,
): Promise<readonly Exception[]> {
  if (!named && !existsSync(path)) return [];
  const { readExceptions } = await import('../../config/read-exceptions.ts');
  const source = { path: shownPath(path, process.cwd()), text: readText(path) };
  const subjects = { requirements: requirements.map(({ id }) => id), rules: ruleIds };
  const { exceptions, problems } = readExceptions(source, subjects);
  settleProblems(problems, [source], '', console);
  return exceptions;
}
