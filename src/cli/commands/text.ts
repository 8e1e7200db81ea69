/** `mc2 text`: a contract as text, one clause per line. */
import type { Reading } from '../../contract/contract.ts';
import { exitCodes } from '../../errors.ts';
import { renderClauseLines } from '../../report/clause-lines.ts';
import type { Console } from '../console.ts';
import { openContract } from '../open-contract.ts';

export type TextOptions = { readonly stdinFilename?: string; readonly revisions?: Reading };

/**
 * Prints the contract in `file`.
 *
 * @returns 0
 * @throws InputError where it cannot be read
 */
export async function text(file: string, { stdinFilename, revisions }: TextOptions, console: Console): Promise<number> {
  const { contract } = await openContract(file, stdinFilename, revisions);
  console.out(renderClauseLines(contract));
  return exitCodes.clean;
}
