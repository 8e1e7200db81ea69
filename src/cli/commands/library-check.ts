/** `mc2 library check`: is the clause library sound, and do the templates fit it? */
import { exitCodes } from '../../errors.ts';
import { counted } from '../../report/count.ts';
import type { Console } from '../console.ts';
import { loadLibrary } from '../load-library.ts';
import { allTemplates } from '../load-template.ts';

/**
 * Reads everything and says what it found.
 *
 * @returns 0 for a sound library
 * @throws UsageError with every problem, framed
 */
export async function libraryCheck(directory: string | undefined, console: Console): Promise<number> {
  const library = await loadLibrary(directory, console);
  const templates = directory === undefined ? await allTemplates(library, console) : [];
  const examples = library.requirements.flatMap(({ examples: of }) => [
    ...of.met,
    ...of.weak,
    ...of.contradicted,
    ...of.missing,
  ]);
  const holdings = [
    counted(library.requirements.length, 'requirement'),
    counted(library.parameters.length, 'parameter'),
    counted(library.facts.length, 'fact'),
    counted(library.definitions.length, 'definition'),
    counted(library.citations.length, 'citation'),
    counted(examples.length, 'example'),
    ...(templates.length === 0 ? [] : [counted(templates.length, 'template')]),
  ];
  console.err(`${library.name} ${library.version} is sound: ${holdings.join(', ')}.\n`);
  return exitCodes.clean;
}
