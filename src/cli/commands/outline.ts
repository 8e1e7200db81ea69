/** `mc2 outline`: what mc2 sees in a contract. */
import type { Reading } from '../../contract/contract.ts';
import { exitCodes } from '../../errors.ts';
import { renderOutline, renderOutlineJson } from '../../report/outline.ts';
import type { Console } from '../console.ts';
import { openContract } from '../open-contract.ts';

export type OutlineOptions = {
  readonly json?: boolean;
  readonly stdinFilename?: string;
  readonly revisions?: Reading;
  readonly width?: number;
};

/**
 * Prints the outline of the contract in `file`.
 *
 * @returns 0
 * @throws InputError where it cannot be read
 */
export async function outline(file: string, options: OutlineOptions, console: Console): Promise<number> {
  const { path, contract } = await openContract(file, options.stdinFilename, options.revisions);
  const { width = console.width, json = false } = options;
  console.out(
    json ? renderOutlineJson(path, contract) : renderOutline(path, contract, { width, paint: console.paintOut }),
  );
  return exitCodes.clean;
}
