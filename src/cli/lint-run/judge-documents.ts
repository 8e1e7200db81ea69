/** Contracts, read and judged one by one. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { buildContract } from '../../contract/build-contract.ts';
import type { Contract, Reading } from '../../contract/contract.ts';
import { joinContracts } from '../../contract/join-contracts.ts';
import { InputError } from '../../errors.ts';
import { readSource } from '../../formats/read.ts';
import { documentRules } from '../../lint/document-rules.ts';
import { expectOnly } from '../../lint/levels.ts';
import { lintContract } from '../../lint/lint-contract.ts';
import type { FileError, FileReport, LintRun } from '../../report/reporter.ts';
import type { Console } from '../console.ts';
import type { Found } from '../find-documents.ts';
import { optimizeFor } from '../optimizing.ts';
import { gatherLintInput, type JudgeInput } from '../lint-input.ts';
import { packageVersion } from '../package-info.ts';
import { startProgress } from '../progress.ts';
import { readDocument } from '../read-document.ts';
import { sha256 } from '../sha256.ts';
import type { ChoiceOptions, JudgeOptions } from './lint-options.ts';
import type { RunSetup } from './prepare-run.ts';

/**
 * Judges every document. What cannot be read is kept as an error and does not keep the others from being judged. No
 * finding is set aside yet.
 *
 * @param keep what is kept of a document until the end of the run; all by default
 * @throws UsageError for anything wrong with a purchase file or a fact
 */
export async function judgeDocuments(
  documents: readonly Found[],
  setup: RunSetup,
  options: JudgeOptions & Pick<ChoiceOptions, 'asOne'>,
  console: Console,
  keep: (file: FileReport) => FileReport = (file) => file,
): Promise<LintRun> {
  optimizeFor(documents.length);
  const inputFor = await gatherLintInput(setup.library, options, console);
  const files: FileReport[] = [];
  const errors: FileError[] = [];
  const read: ReadContract[] = [];
  const progress = startProgress(documents.length, 'contract', options.quiet === true ? null : console);
  try {
    for (const { path, error, bytes } of documents) {
      // Judging is synchronous: without a pause in between, nobody could interrupt it.
      await nextTurn();
      progress.step(path);
      try {
        if (error !== null) throw error;
        const one = await readContract(path, bytes ?? readDocument(path), options.revisions);
        if (options.asOne === true) read.push(one);
        else files.push(keep(judge(one, setup, await inputFor(setup.profileFor(path)))));
      } catch (caught) {
        if (!(caught instanceof InputError)) throw caught;
        errors.push({ path, code: caught.problem, message: caught.message, help: caught.help });
      }
    }
  } finally {
    progress.end();
  }
  const set = joined(read);
  if (set !== null) files.push(judge(set, setup, await inputFor(setup.profileFor(set.path))));
  return {
    tool: { name: 'mc2', version: packageVersion() },
    library: setup.library,
    rules: documentRules,
    files,
    errors,
  };
}

type ReadContract = Pick<FileReport, 'path' | 'sha256' | 'parts'> & { readonly contract: Contract };

async function readContract(path: string, bytes: Uint8Array, revisions: Reading = 'final'): Promise<ReadContract> {
  return { path, sha256: sha256(bytes), contract: buildContract(await readSource(bytes, path, { revisions })) };
}

/** Documents that are one contract together, under the name of the first; null where none could be read. */
function joined(read: readonly ReadContract[]): ReadContract | null {
  const [first] = read;
  if (first === undefined || read.length === 1) return first ?? null;
  return {
    path: first.path,
    sha256: sha256(read.map((one) => one.sha256).join('\n')),
    parts: read.map(({ path }) => path),
    contract: joinContracts(read.map(({ path, contract }) => ({ name: path, contract }))),
  };
}

function judge({ contract, ...file }: ReadContract, setup: RunSetup, input: JudgeInput): FileReport {
  const levels = new Map([...setup.profileFor(file.path).levels, ...setup.leftOut]);
  const result = lintContract(contract, setup.library, input);
  return { ...file, result: expectOnly(result, setup.library.requirements, { levels, tier: input.tier }) };
}
