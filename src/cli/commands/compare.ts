/** `mc2 compare`: two versions of a contract, or the rounds of a negotiation. */
import { compareContracts } from '../../compare/compare-contracts.ts';
import type { Comparison } from '../../compare/comparison.ts';
import type { Measure } from '../../compare/judge-alike.ts';
import { keepLedger } from '../../compare/ledger.ts';
import { redlineOf } from '../../compare/redline.ts';
import { sinceMine } from '../../compare/since-mine.ts';
import { buildContract } from '../../contract/build-contract.ts';
import type { Contract, Reading } from '../../contract/contract.ts';
import { exitCodes, InputError, UsageError } from '../../errors.ts';
import { readSource } from '../../formats/read.ts';
import type { ComparedFile } from '../../report/compare/compare-run.ts';
import { safeText } from '../../report/safe-text.ts';
import {
  checkCompareOutputs,
  writeComparison,
  writeLedger,
  type CompareOutput,
  type CompareTarget,
} from '../compare-outputs.ts';
import type { Console } from '../console.ts';
import type { Found } from '../find-documents.ts';
import { gatherLintInput } from '../lint-input.ts';
import type { JudgeOptions } from '../lint-run/lint-options.ts';
import { prepareRun } from '../lint-run/prepare-run.ts';
import { packageVersion } from '../package-info.ts';
import { readDocument } from '../read-document.ts';
import { readStandardInput, standardInput } from '../read-stdin.ts';
import { sha256 } from '../sha256.ts';
import { writeOutput } from '../write-output.ts';

export type CompareOptions = Pick<JudgeOptions, 'purchase' | 'fact' | 'tier' | 'library' | 'rule' | 'skipRule'> & {
  readonly format?: readonly CompareOutput[];
  /** A .docx for the tracked changes. */
  readonly output?: string;
  readonly author?: string;
  /** ISO 8601, in UTC. */
  readonly date?: string;
  readonly sinceMine?: boolean;
  /** Who sent each round. */
  readonly by?: readonly string[];
  readonly stdinFilename?: string;
  readonly width?: number;
  readonly force?: boolean;
};

type Version = ComparedFile & { readonly contract: Contract };

/**
 * Compares one file before and after its tracked changes, two files with each other, or three and more in turn.
 *
 * @returns 1 when something was softened or removed, with three files or more in the last round, else 0
 * @throws UsageError for anything wrong with options, configuration, purchase file or library; InputError for a file that
 * cannot be read
 */
export async function compare(files: readonly string[], options: CompareOptions, console: Console): Promise<number> {
  checkOptions(files, options);
  const { force = false, width = console.width } = options;
  const outputs = checkCompareOutputs(options.format, options.output, force);
  const setup = await prepareRun({ ...options, exceptions: false, baseline: false }, console);
  const inputFor = await gatherLintInput(setup.library, options, console);
  const versions = await openVersions(files, options.stdinFilename);
  const last = versions.at(-1);
  if (last === undefined) throw new Error('there is nothing to compare');
  const profile = setup.profileFor(last.path);
  const input = await inputFor(profile);
  const measure: Measure = {
    library: setup.library,
    input,
    expectations: { levels: new Map([...profile.levels, ...setup.leftOut]), tier: input.tier },
  };
  const target = { outputs, width, force };
  return versions.length > 2
    ? ledger(versions, measure, options, target, console)
    : comparison(versions, measure, options, target, console);
}

function checkOptions(files: readonly string[], { output, author, date, sinceMine: mine, by }: CompareOptions): void {
  if (files.filter((file) => file === standardInput).length > 1)
    throw new UsageError('standard input can be read only once');
  if (files.length === 1 && files[0] === standardInput)
    throw new UsageError(
      'one file on standard input is nothing to compare',
      'name two files, or a file with tracked changes',
    );
  if (files.length > 2 && (output !== undefined || mine === true))
    throw new UsageError(
      `${output === undefined ? '--since-mine' : '--output'} takes two files`,
      'compare the last two rounds',
    );
  if (by !== undefined && (files.length < 3 || by.length !== files.length))
    throw new UsageError('--by takes one name for each round of a ledger', 'such as --by us,them,us for three files');
  if (output !== undefined && !/\.docx$/iu.test(output))
    throw new UsageError(`cannot write tracked changes to ${output}`, 'end its name with .docx');
  if (output === undefined && (author !== undefined || date !== undefined))
    throw new UsageError('--author and --date are about the document of --output');
}

async function openVersions(files: readonly string[], stdinFilename: string | undefined): Promise<readonly Version[]> {
  const [only] = files;
  if (files.length === 1 && only !== undefined) {
    const found: Found = { path: only, error: null };
    const [before, after] = [await version(found, 'original'), await version(found, 'final')];
    if (after.contract.revisions.length === 0 && textOf(before) === textOf(after))
      throw new UsageError(`${only} has no tracked changes`, 'name a second file to compare it with');
    return [before, after];
  }
  const versions: Version[] = [];
  for (const file of files) {
    const found: Found = file === standardInput ? await readStandardInput(stdinFilename) : { path: file, error: null };
    versions.push(await version(found, 'final'));
  }
  return versions;
}

function textOf({ contract: { blocks } }: Version): string {
  return blocks.map(({ text }) => text).join('\n');
}

async function version({ path, error, bytes }: Found, revisions: Reading): Promise<Version> {
  try {
    if (error !== null) throw error;
    const content = bytes ?? readDocument(path);
    return { path, sha256: sha256(content), contract: buildContract(await readSource(content, path, { revisions })) };
  } catch (caught) {
    // Of several files it must be told which one it is.
    if (!(caught instanceof InputError)) throw caught;
    throw new InputError(caught.problem, `${safeText(path)}: ${caught.message}`, caught.help, caught);
  }
}

async function comparison(
  versions: readonly Version[],
  measure: Measure,
  options: CompareOptions,
  target: CompareTarget,
  console: Console,
): Promise<number> {
  const [old, fresh] = versions as readonly [Version, Version];
  const all = compareContracts(old.contract, fresh.contract, measure);
  const shown = options.sinceMine === true ? sinceMine(all) : all;
  await writeComparison(
    {
      ...about(measure),
      old: {
        path: old === fresh || old.path !== fresh.path ? old.path : `${old.path}, before its tracked changes`,
        sha256: old.sha256,
      },
      new: fresh,
      comparison: shown,
      sinceMine: options.sinceMine === true,
    },
    target,
    console,
  );
  if (options.output !== undefined) await writeTracked(all, options.output, options, console);
  return isWorse(shown) ? exitCodes.findings : exitCodes.clean;
}

function isWorse({ differences, requirements }: Comparison): boolean {
  return (
    requirements.some(({ effect }) => effect === 'softened' || effect === 'both') ||
    differences.some(
      ({ kind, effect, operative }) => effect === 'softened' || effect === 'both' || (kind === 'removed' && operative),
    )
  );
}

/** The document shows every difference, whoever made it: it is the new version against the old one. */
async function writeTracked(
  all: Comparison,
  output: string,
  { author = 'mc2', date, force = false }: CompareOptions,
  console: Console,
): Promise<void> {
  const { writeRedline } = await import('../../formats/docx/write-redline.ts');
  const title = all.new.title === '' ? 'Comparison' : all.new.title;
  const bytes = writeRedline(redlineOf(all), { title, author, date: date ?? epochDate() });
  writeOutput(output, bytes, force);
  console.err(`${console.paintErr('good', 'wrote')} ${safeText(output)}: the new version with tracked changes.\n`);
}

/** The moment of `SOURCE_DATE_EPOCH`, as reproducible builds have it; null where it is not set. */
function epochDate(): string | null {
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/u.test(epoch) ? new Date(Number(epoch) * 1000).toISOString().replace('.000Z', 'Z') : null;
}

async function ledger(
  versions: readonly Version[],
  measure: Measure,
  { by }: CompareOptions,
  target: CompareTarget,
  console: Console,
): Promise<number> {
  const kept = keepLedger(
    versions.map(({ contract }) => contract),
    measure,
  );
  const files = versions.map(({ path, sha256: digest }, at) => ({ path, sha256: digest, by: by?.[at] ?? '' }));
  await writeLedger({ ...about(measure), files, ledger: kept }, target, console);
  return (kept.rounds.at(-1)?.softened ?? 0) > 0 ? exitCodes.findings : exitCodes.clean;
}

function about({ library: { name, version: number, digest } }: Measure): {
  readonly tool: { readonly name: string; readonly version: string };
  readonly library: { readonly name: string; readonly version: string; readonly digest: string };
} {
  return { tool: { name: 'mc2', version: packageVersion() }, library: { name, version: number, digest } };
}
