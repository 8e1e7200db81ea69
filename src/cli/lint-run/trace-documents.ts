/** `mc2 lint --trace`: how verdicts came about, in place of a report. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { buildContract } from '../../contract/build-contract.ts';
import { exitCodes, InputError, UsageError } from '../../errors.ts';
import { readSource } from '../../formats/read.ts';
import type { Library } from '../../library/library.ts';
import { traceContract } from '../../lint/trace/trace-contract.ts';
import { safeText } from '../../report/safe-text.ts';
import { renderTraces } from '../../report/trace-text.ts';
import { didYouMean } from '../../yaml/did-you-mean.ts';
import type { Console } from '../console.ts';
import type { Found } from '../find-documents.ts';
import { gatherLintInput } from '../lint-input.ts';
import { readDocument } from '../read-document.ts';
import type { LintOptions } from './lint-options.ts';
import type { RunSetup } from './prepare-run.ts';

/**
 * Writes the traces of the requirements `ids` for every document to standard output.
 *
 * @returns 3 when a document could not be read, else 0: a trace is no judgement of its own
 * @throws UsageError for an unknown requirement, and where a report is asked for as well
 */
export async function traceDocuments(
  documents: readonly Found[],
  ids: readonly string[],
  setup: RunSetup,
  options: LintOptions,
  console: Console,
): Promise<number> {
  checkTrace(ids, setup.library, options);
  const inputFor = await gatherLintInput(setup.library, options, console);
  let exitCode: number = exitCodes.clean;
  let written = 0;
  for (const { path, error, bytes } of documents) {
    // Judging is synchronous: without a pause in between, nobody could interrupt it.
    await nextTurn();
    try {
      if (error !== null) throw error;
      const contract = buildContract(
        await readSource(bytes ?? readDocument(path), path, { revisions: options.revisions ?? 'final' }),
      );
      const traces = traceContract(contract, setup.library, await inputFor(setup.profileFor(path)), ids);
      const text = renderTraces(path, traces, { width: options.width ?? console.width, paint: console.paintOut });
      console.out(written++ === 0 ? text : `\n${text}`);
    } catch (caught) {
      if (!(caught instanceof InputError)) throw caught;
      exitCode = exitCodes.input;
      console.err(`${console.paintErr('error', 'not read')}: ${safeText(path)}: ${safeText(caught.message)}\n`);
    }
  }
  return exitCode;
}

function checkTrace(ids: readonly string[], { requirements }: Library, { format }: LintOptions): void {
  if (format !== undefined)
    throw new UsageError('--trace takes the place of a report', 'leave out --format or --trace');
  const known = requirements.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new UsageError(`no requirement is called \`${unknown}\``, didYouMean(unknown, known));
}
