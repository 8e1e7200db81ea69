/** Contracts, read and judged one by one. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { rememberRepeated } from '../../lint/read-paragraph.ts';
import type { FileError, FileReport, LintRun } from '../../report/reporter.ts';
import type { Console } from '../console.ts';
import type { Found } from '../find-documents.ts';
import { optimizeFor } from '../optimizing.ts';
import { startProgress } from '../progress.ts';
import { readDocument } from '../read-document.ts';
import { fileError, joinRead, judgeContractFile, readContract, type ReadContract } from './judge-document.ts';
import { inputsFor } from './inputs-for.ts';
import type { ChoiceOptions, JudgeOptions } from './lint-options.ts';
import type { RunSetup } from './prepare-run.ts';
import { runFrame } from './run-frame.ts';

/**
 * Judges every document. What cannot be read is kept as an error and does not keep the others from being judged. No
 * finding is set aside yet.
 *
 * @param keep gives what is kept of a contract until the end of the run; all by default
 * @param progress is told what is begun, and the end
 * @throws UsageError for anything wrong with a purchase file or a fact
 */
export async function judgeDocuments(
  documents: readonly Found[],
  setup: RunSetup,
  options: JudgeOptions & Pick<ChoiceOptions, 'asOne'>,
  console: Console,
  keep: (file: FileReport) => FileReport | Promise<FileReport> = (file) => file,
  progress = startProgress(documents.length, 'contract', options.quiet === true ? null : console),
): Promise<LintRun> {
  optimizeFor(documents.length);
  const { library } = setup;
  if (documents.length > 1) rememberRepeated(library);
  const inputFor = await inputsFor(documents, setup, options, console);
  const files: FileReport[] = [];
  const errors: FileError[] = [];
  const read: ReadContract[] = [];
  const judge = async (one: ReadContract): Promise<void> => {
    files.push(await keep(judgeContractFile(one, setup, await inputFor(one.path))));
  };
  try {
    for (const { path, error, bytes } of documents) {
      // Judging is synchronous: without a pause in between, nobody could interrupt it.
      await nextTurn();
      progress.step(path);
      try {
        if (error !== null) throw error;
        const one = await readContract(path, bytes ?? readDocument(path), options.revisions);
        if (options.asOne === true) read.push(one);
        else await judge(one);
      } catch (caught) {
        errors.push(fileError(path, caught));
      }
    }
  } finally {
    progress.end();
  }
  const set = joinRead(read);
  if (set !== null) await judge(set);
  return { ...runFrame(setup), files, errors };
}
