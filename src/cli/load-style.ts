/** The house style of `--style`. */
import { UsageError } from '../errors.ts';
import type { HouseStyle } from '../formats/docx/house-style.ts';
import type { Console } from './console.ts';
import { settleProblems } from './problems.ts';
import { readDocument } from './read-document.ts';
import { readText } from './read-folder.ts';

/**
 * Reads a house style from YAML, or takes the looks of a Word document.
 *
 * @throws UsageError with every problem of a YAML file, framed; InputError for a Word document that cannot be read
 */
export async function loadStyle(path: string, console: Console): Promise<HouseStyle> {
  if (/\.(?:docx|dotx|docm|dotm)$/iu.test(path)) {
    const { readDocxStyle } = await import('../formats/docx/read-style.ts');
    return readDocxStyle(readDocument(path));
  }
  if (!/\.ya?ml$/iu.test(path)) throw new UsageError(`${path} is no house style`, 'name a .yaml file or a .docx');
  const { readStyle } = await import('../config/read-style.ts');
  const source = { path, text: readText(path) };
  const { style, problems } = readStyle(source);
  settleProblems(problems, [source], '', console);
  if (style === null) throw new Error('a house style without problems could not be read');
  return style;
}
