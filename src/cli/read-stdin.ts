/** A contract that comes through standard input. */
import { InputError, UsageError } from '../errors.ts';
import { checkSize } from '../formats/limits.ts';
import type { Found } from './find-documents.ts';

/** The path that stands for standard input. */
export const standardInput = '-';

/** Name of standard input in reports, unless somebody gives it one. */
const unnamed = '<stdin>';

/**
 * Reads standard input to its end. `name` is what reports call it; its ending also tells Markdown from plain text.
 *
 * @throws UsageError at a terminal, where nothing would ever come
 */
export async function readStandardInput(name: string = unnamed): Promise<Found> {
  const { stdin } = process;
  if (stdin.isTTY) {
    throw new UsageError('there is nothing on standard input', 'pipe a contract into mc2, or name its file');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stdin as AsyncIterable<Buffer>) {
      size += chunk.length;
      checkSize(size);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof InputError) return { path: name, error };
    return { path: name, error: new InputError('unreadable', 'Standard input could not be read.', '', error) };
  }
  return { path: name, error: null, bytes: Buffer.concat(chunks) };
}
