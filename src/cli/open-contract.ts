/** One contract, from a file or standard input. */
import { buildContract } from '../contract/build-contract.ts';
import type { Contract, Reading } from '../contract/contract.ts';
import { readSource } from '../formats/read.ts';
import type { Found } from './find-documents.ts';
import { readDocument } from './read-document.ts';
import { readStandardInput, standardInput } from './read-stdin.ts';

/**
 * Reads a contract; `-` is standard input, which `stdinFilename` names.
 *
 * @throws InputError where it cannot be read
 */
export async function openContract(
  file: string,
  stdinFilename?: string,
  revisions: Reading = 'final',
): Promise<{ readonly path: string; readonly contract: Contract }> {
  const found: Found = file === standardInput ? await readStandardInput(stdinFilename) : { path: file, error: null };
  const { path, error, bytes } = found;
  if (error !== null) throw error;
  return { path, contract: buildContract(await readSource(bytes ?? readDocument(path), path, { revisions })) };
}
