/** `mc2 library test`: the examples of the clause library are its tests. */
import { exitCodes, UsageError } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import { testLibrary, type ExampleResult } from '../../lint/test-library.ts';
import { counted } from '../../report/count.ts';
import { hang } from '../../report/wrap.ts';
import { didYouMean } from '../../yaml/did-you-mean.ts';
import type { Console } from '../console.ts';
import { isLibraryFolder, loadLibrary } from '../load-library.ts';

/**
 * Judges the examples of all requirements, or of those whose ids are given; a first argument that is a folder is the
 * library. Failures go to standard output.
 *
 * @returns 1 when an example does not get its status, else 0
 * @throws UsageError for an unknown id and for a library with errors
 */
export async function libraryTest(args: readonly string[], console: Console): Promise<number> {
  const [first, ...rest] = args;
  const inFolder = first !== undefined && isLibraryFolder(first);
  const library = await loadLibrary(inFolder ? first : undefined, console);
  const ids = inFolder ? rest : args;
  refuseUnknown(ids, library);
  const results = testLibrary(library, ids);
  const failures = results.filter(({ passed }) => !passed);
  for (const failure of failures) console.out(renderFailure(failure, console));
  const tested = new Set(results.map(({ requirement }) => requirement)).size;
  console.err(
    failures.length === 0
      ? `${counted(results.length, 'example')} of ${counted(tested, 'requirement')} judged as they should be.\n`
      : `${counted(failures.length, 'example')} of ${results.length} judged otherwise than they should be.\n`,
  );
  return failures.length === 0 ? exitCodes.clean : exitCodes.findings;
}

function refuseUnknown(ids: readonly string[], { requirements }: Library): void {
  const known = requirements.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new UsageError(`no requirement is called \`${unknown}\``, didYouMean(unknown, known));
}

function renderFailure({ requirement, kind, text, problem }: ExampleResult, { width, paintOut }: Console): string {
  const lines = [
    `${paintOut('error', 'failed')} ${requirement}, ${kind} example`,
    ...text.split('\n').flatMap((line) => hang('  | ', line, width)),
    ...hang('  = ', problem, width),
  ];
  return `${lines.join('\n')}\n\n`;
}
