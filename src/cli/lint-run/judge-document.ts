/** One contract, read and judged. */
import { buildContract } from '../../contract/build-contract.ts';
import type { Contract, Reading } from '../../contract/contract.ts';
import { joinContracts } from '../../contract/join-contracts.ts';
import { InputError } from '../../errors.ts';
import { readSource } from '../../formats/read.ts';
import { expectOnly } from '../../lint/levels.ts';
import { lintContract } from '../../lint/lint-contract.ts';
import type { FileError, FileReport } from '../../report/reporter.ts';
import type { JudgeInput } from '../lint-input.ts';
import { sha256 } from '../sha256.ts';
import type { RunSetup } from './prepare-run.ts';

/** A contract as it was read, with what its report says of the file. */
export type ReadContract = Pick<FileReport, 'path' | 'sha256' | 'parts'> & { readonly contract: Contract };

/**
 * Reads a contract from its bytes.
 *
 * @throws InputError where it cannot be read
 */
export async function readContract(
  path: string,
  bytes: Uint8Array,
  revisions: Reading = 'final',
): Promise<ReadContract> {
  return { path, sha256: sha256(bytes), contract: buildContract(await readSource(bytes, path, { revisions })) };
}

/** Documents that are one contract together, under the name of the first; null where none could be read. */
export function joinRead(read: readonly ReadContract[]): ReadContract | null {
  const [first] = read;
  if (first === undefined || read.length === 1) return first ?? null;
  return {
    path: first.path,
    sha256: sha256(read.map((one) => one.sha256).join('\n')),
    parts: read.map(({ path }) => path),
    contract: joinContracts(read.map(({ path, contract }) => ({ name: path, contract }))),
  };
}

/** Judges a contract; no finding is set aside yet. */
export function judgeContractFile(
  { contract, ...file }: ReadContract,
  setup: Pick<RunSetup, 'library' | 'profileFor' | 'leftOut'>,
  input: JudgeInput,
): FileReport {
  const levels = new Map([...setup.profileFor(file.path).levels, ...setup.leftOut]);
  const result = lintContract(contract, setup.library, input);
  return { ...file, result: expectOnly(result, setup.library.requirements, { levels, tier: input.tier }) };
}

/**
 * What a report says of an input that could not be read.
 *
 * @throws what was caught, where it is something else
 */
export function fileError(path: string, caught: unknown): FileError {
  if (!(caught instanceof InputError)) throw caught;
  return { path, code: caught.problem, message: caught.message, help: caught.help };
}
