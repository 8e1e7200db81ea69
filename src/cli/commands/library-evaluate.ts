/** `mc2 library evaluate`: the linter against contracts that people have labelled. */
import { dirname, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { buildContract } from '../../contract/build-contract.ts';
import { exitCodes, InputError, UsageError } from '../../errors.ts';
import { readSource } from '../../formats/read.ts';
import type { CoarseGroup, GoldRecord } from '../../library/gold/gold.ts';
import { readCoarseIds } from '../../library/gold/read-coarse-ids.ts';
import { readGold } from '../../library/gold/read-gold.ts';
import type { Library } from '../../library/library.ts';
import { evaluateContracts, type Judged } from '../../lint/evaluate/evaluation.ts';
import { lintContract, type LintInput } from '../../lint/lint-contract.ts';
import { evaluationJson } from '../../report/evaluation-json.ts';
import { renderEvaluation } from '../../report/evaluation-text.ts';
import type { FileError } from '../../report/reporter.ts';
import { safeText } from '../../report/safe-text.ts';
import type { Source } from '../../yaml/document.ts';
import type { Console } from '../console.ts';
import { loadLibrary } from '../load-library.ts';
import { matchesName } from '../match-name.ts';
import { settleProblems } from '../problems.ts';
import { readDocument } from '../read-document.ts';
import { readText } from '../read-folder.ts';
import { plainPainter } from '../style.ts';
import { checkWritable, writeOutput } from '../write-output.ts';

export type EvaluateOptions = {
  readonly ids?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly format: 'text' | 'json';
  readonly output?: string;
  readonly force?: boolean;
  readonly summary?: boolean;
  readonly library?: string;
};

/**
 * Judges every contract of the gold files and says where the linter and the labels differ. A contract that cannot be
 * read is told and does not keep the others from being scored.
 *
 * @returns 3 when a contract could not be read, else 0: a measurement does not fail
 * @throws UsageError for anything wrong with options, library or gold files, before any contract is read
 */
export async function libraryEvaluate(
  goldFiles: readonly string[],
  options: EvaluateOptions,
  console: Console,
): Promise<number> {
  if (options.output !== undefined) checkWritable(options.output, options.force ?? false);
  const library = await loadLibrary(options.library, console);
  const groups = options.ids === undefined ? null : readGroups(options.ids, library, console);
  const records = readRecords(goldFiles, library, groups, options, console);
  const { judged, errors } = await judgeAll(records, library);
  const evaluation = evaluateContracts(judged, groups);
  const content =
    options.format === 'json'
      ? evaluationJson(evaluation, library, errors)
      : renderEvaluation(evaluation, {
          width: console.width,
          paint: options.output === undefined ? console.paintOut : plainPainter,
          summary: options.summary ?? false,
        });
  if (options.output === undefined) console.out(content);
  else writeOutput(options.output, content, options.force ?? false);
  for (const { path, message } of errors) {
    console.err(`${console.paintErr('error', 'not read')}: ${safeText(path)}: ${safeText(message)}\n`);
  }
  return errors.length > 0 ? exitCodes.input : exitCodes.clean;
}

function readGroups(path: string, library: Library, console: Console): readonly CoarseGroup[] {
  const source = { path, text: readText(path) };
  const { groups, problems } = readCoarseIds(source, library);
  settleProblems(problems, [source], '', console);
  if (groups === null) throw new Error('a file without problems could not be read');
  return groups;
}

function readRecords(
  paths: readonly string[],
  library: Library,
  groups: readonly CoarseGroup[] | null,
  { only = [], skip = [] }: EvaluateOptions,
  console: Console,
): readonly GoldRecord[] {
  const wanted = (doc: string): boolean =>
    (only.length === 0 || only.some((name) => matchesName(doc, name))) && !skip.some((name) => matchesName(doc, name));
  const sources = paths.map((path): Source => ({ path, text: readText(path) }));
  const read = sources.map((source) => readGold(source, library, groups !== null, wanted));
  settleProblems(
    read.flatMap(({ problems }) => problems),
    sources,
    '',
    console,
  );
  const records = read.flatMap((one) => one.records);
  if (records.length === 0) {
    throw new UsageError(
      'there is no gold record to score',
      only.length + skip.length > 0 ? 'look at --only and --skip' : 'a gold file holds one JSON object a line',
    );
  }
  return records;
}

async function judgeAll(
  records: readonly GoldRecord[],
  library: Library,
): Promise<{ readonly judged: readonly Judged[]; readonly errors: readonly FileError[] }> {
  const judged: Judged[] = [];
  const errors: FileError[] = [];
  for (const record of records) {
    // Judging is synchronous: without a pause in between, nobody could interrupt it.
    await nextTurn();
    try {
      const path = resolve(dirname(record.file), record.doc);
      const contract = buildContract(await readSource(readDocument(path), path));
      judged.push({ record, result: lintContract(contract, library, inputOf(record, library)) });
    } catch (caught) {
      if (!(caught instanceof InputError)) throw caught;
      errors.push({ path: record.doc, code: caught.problem, message: caught.message, help: caught.help });
    }
  }
  return { judged, errors };
}

/** The facts of the record; without any, every fact is yes, so that no requirement is out of question. */
function inputOf({ facts }: GoldRecord, library: Library): LintInput {
  const answers = facts ?? new Map(library.facts.map(({ id }) => [id, true] as const));
  return {
    facts: new Map([...answers].map(([id, value]) => [id, { value, from: 'flag' as const }])),
    parameters: new Map(),
  };
}
