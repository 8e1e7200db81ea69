/** `mc2 text`: a contract as text, one clause per line. */
import { exitCodes } from '../../errors.ts';
import { renderClauseLines } from '../../report/clause-lines.ts';
import type { Console } from '../console.ts';
import { openContract } from '../open-contract.ts';

export type TextOptions = { readonly stdinFilename?: string };

/**
 * Prints the contract in `file`.
 *
 * @returns 0
 * @throws InputError where it cannot be read
 */
export async function text(file: string, { stdinFilename }: TextOptions, console: Console): Promise<number> {
  const { contract } = await openContract(file, stdinFilename);
  console.out(renderClauseLines(contract));
  return exitCodes.clean;
}
