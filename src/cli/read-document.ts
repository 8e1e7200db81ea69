/** The bytes of a contract. */
import { readFileSync, statSync } from 'node:fs';
import { InputError } from '../errors.ts';
import { cannotRead } from './find-documents.ts';

/** Far above any contract; a larger file would only be read to run out of memory. */
const maxBytes = 256 * 1024 * 1024;

/** Reads a whole file. Throws InputError for one that is too large or that the system does not give. */
export function readDocument(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > maxBytes)
      throw new InputError('too-large', `The file has ${Math.ceil(size / 2 ** 20)} MB, more than any contract.`);
    return readFileSync(path);
  } catch (error) {
    throw error instanceof InputError ? error : cannotRead(error);
  }
}
