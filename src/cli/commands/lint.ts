/** `mc2 lint`: from paths to reports and an exit code. */
import { readFileSync, statSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { buildContract } from '../../contract/build-contract.ts';
import { exitCodes, InputError, UsageError } from '../../errors.ts';
import { readSource } from '../../formats/read.ts';
import type { Library } from '../../library/library.ts';
import type { Level } from '../../lint/finding.ts';
import { lintContract, type LintInput } from '../../lint/lint-contract.ts';
import { counted } from '../../report/count.ts';
import type { FileError, FileReport, LintRun, ReportOptions } from '../../report/reporter.ts';
import { safeText } from '../../report/safe-text.ts';
import type { Console } from '../console.ts';
import { worstExitCode } from '../exit-code.ts';
import { reaches, type FailLevel } from '../fail-on.ts';
import { cannotRead, findDocuments, type Found } from '../find-documents.ts';
import { gatherLintInput } from '../lint-input.ts';
import { loadLibrary } from '../load-library.ts';
import { loadReporter, type OutputRequest } from '../output-formats.ts';
import { packageVersion } from '../package-info.ts';
import { sha256 } from '../sha256.ts';
import { createPainter } from '../style.ts';
import { checkWritable, writeOutput } from '../write-output.ts';

export type LintOptions = {
  readonly format?: readonly OutputRequest[];
  readonly purchase?: string;
  readonly fact?: ReadonlyMap<string, string>;
  readonly failOn: FailLevel;
  readonly evidence?: boolean;
  readonly quiet?: boolean;
  readonly width?: number;
  readonly force?: boolean;
  readonly library?: string;
};

/** Far above any contract; a larger file would only be read to run out of memory. */
const maxBytes = 256 * 1024 * 1024;

/**
 * Judges every contract that `paths` name and writes the reports. What cannot be read is reported and does not keep the
 * others from being judged.
 *
 * @returns 3 when an input could not be read, else 1 when findings reach `--fail-on`, else 0
 * @throws UsageError for anything wrong with options, purchase file or library, before any contract is read
 */
export async function lint(paths: readonly string[], options: LintOptions, console: Console): Promise<number> {
  const outputs = checkOutputs(options);
  const library = await loadLibrary(options.library, console);
  const input = await gatherLintInput(library, options, console);
  const run = await judgeAll(findDocuments(paths), library, input);
  for (const output of outputs) await report(run, output, options, console);
  if (options.quiet !== true) conclude(run, options, console);
  return worstExitCode(
    run.errors.length > 0 ? exitCodes.input : exitCodes.clean,
    reaches(run.files, options.failOn) ? exitCodes.findings : exitCodes.clean,
  );
}

function checkOutputs({ format, force = false }: LintOptions): readonly OutputRequest[] {
  const outputs = format ?? [{ format: 'full', file: null }];
  if (outputs.filter(({ file }) => file === null).length > 1) {
    throw new UsageError(
      'two reports cannot share standard output',
      'give all but one a file: -f full -f json=report.json',
    );
  }
  const files = outputs.flatMap(({ file }) => (file === null ? [] : [file]));
  if (new Set(files).size < files.length) throw new UsageError('two reports cannot share a file');
  for (const file of files) checkWritable(file, force);
  return outputs;
}

async function judgeAll(documents: readonly Found[], library: Library, input: LintInput): Promise<LintRun> {
  const files: FileReport[] = [];
  const errors: FileError[] = [];
  for (const { path, error } of documents) {
    // Judging is synchronous: without a pause in between, nobody could interrupt it.
    await nextTurn();
    try {
      if (error !== null) throw error;
      files.push(await judge(path, library, input));
    } catch (caught) {
      if (!(caught instanceof InputError)) throw caught;
      errors.push({ path, code: caught.problem, message: caught.message, help: caught.help });
    }
  }
  return { tool: { name: 'mc2', version: packageVersion() }, library, files, errors };
}

async function judge(path: string, library: Library, input: LintInput): Promise<FileReport> {
  const bytes = readBytes(path);
  const contract = buildContract(await readSource(bytes, path));
  return { path, sha256: sha256(bytes), result: lintContract(contract, library, input) };
}

function readBytes(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > maxBytes)
      throw new InputError('too-large', `The file has ${Math.ceil(size / 2 ** 20)} MB, more than any contract.`);
    return readFileSync(path);
  } catch (error) {
    throw error instanceof InputError ? error : cannotRead(error);
  }
}

async function report(run: LintRun, output: OutputRequest, options: LintOptions, console: Console): Promise<void> {
  const reporter = await loadReporter(output.format);
  const reportOptions: ReportOptions = {
    width: options.width ?? console.width,
    paint: output.file === null ? console.paintOut : createPainter(false),
    evidence: options.evidence ?? false,
    quiet: options.quiet ?? false,
  };
  const content = await reporter.render(run, reportOptions);
  if (output.file === null) console.out(content);
  else writeOutput(output.file, content, options.force ?? false);
}

/** The last lines on the screen: how much there is to do, and where to go on. */
function conclude(run: LintRun, options: LintOptions, { err, paintErr }: Console): void {
  const findings = run.files.flatMap(({ result }) => result.findings);
  const questions = findings.filter(({ code }) => code === 'needs-input').length;
  const count = (level: Level): number =>
    findings.filter((finding) => finding.level === level && finding.code !== 'needs-input').length;
  const parts = [
    count('error') === 0 ? '' : paintErr('error', counted(count('error'), 'error')),
    count('warning') === 0 ? '' : paintErr('warning', counted(count('warning'), 'warning')),
    count('info') === 0 ? '' : counted(count('info'), 'note'),
    questions === 0 ? '' : counted(questions, 'open question'),
  ].filter((part) => part !== '');
  const contracts = counted(run.files.length, 'contract');
  err(parts.length === 0 ? `No findings in ${contracts}.\n` : `${parts.join(', ')} in ${contracts}.\n`);
  for (const { path, message } of run.errors) {
    err(`${paintErr('error', 'not read')}: ${safeText(path)}: ${safeText(message)}\n`);
  }
  const first = findings.find(({ code }) => code !== 'needs-input');
  if (first !== undefined) {
    err(`\`mc2 explain ${first.requirement}\` says why the term matters, what to write and what to answer.\n`);
  }
  if (questions > 0 && options.purchase === undefined) {
    err('Answer open questions with --fact, or all at once with --purchase FILE.\n');
  }
}
