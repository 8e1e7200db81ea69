/** `mc2 fix`: comments and tracked insertions into a copy of somebody's Word contract. */
import { realpathSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { buildContract } from '../../contract/build-contract.ts';
import type { SourceDocument } from '../../contract/source.ts';
import { draftClause, type ClauseSetting } from '../../draft/draft-clause.ts';
import { withHouseWords } from '../../draft/house-words.ts';
import { exitCodes, InputError, UsageError } from '../../errors.ts';
import { sniffFormat } from '../../formats/sniff.ts';
import type { Library } from '../../library/library.ts';
import { applyExceptions } from '../../lint/exceptions/apply-exceptions.ts';
import { pathMatcher } from '../../config/globs.ts';
import { expectOnly } from '../../lint/levels.ts';
import { lintContract } from '../../lint/lint-contract.ts';
import { rememberReadings } from '../../lint/read-paragraph.ts';
import type { LintResult } from '../../lint/result.ts';
import { documentWords } from '../../redline/document-words.ts';
import { fixDocument, type FixResult, type Proposal } from '../../redline/fix-document.ts';
import { withHouseTerms } from '../../redline/house-terms.ts';
import { internalNotes } from '../../redline/internal-notes.ts';
import { remarksOn, remarksOnMissing } from '../../redline/remarks.ts';
import { didYouMean } from '../../yaml/did-you-mean.ts';
import type { Console } from '../console.ts';
import { reportFix } from '../fix/report-fix.ts';
import { readStamp } from '../fix/stamp.ts';
import { gatherLintInput, type JudgeInput } from '../lint-input.ts';
import type { JudgeOptions } from '../lint-run/lint-options.ts';
import { prepareRun, type RunSetup } from '../lint-run/prepare-run.ts';
import { readDocument } from '../read-document.ts';
import { useTextSnapshot } from '../text-snapshot.ts';
import { ruleIds } from '../../lint/document-rules.ts';
import { today } from '../today.ts';
import { checkWritable, writeOutput } from '../write-output.ts';

export type FixOptions = JudgeOptions & {
  readonly output?: string;
  readonly author?: string;
  readonly date?: string;
  readonly commentsOnly?: boolean;
  readonly only?: readonly string[];
  readonly position: 'preferred' | 'fallback';
  readonly internal?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
};

/**
 * Writes the copy, after it was checked that rejecting every change gives back the original text and that accepting all
 * of them makes the contract better by what is claimed.
 *
 * @returns 1 when a change was dropped because it did not hold, else 0
 * @throws UsageError for anything wrong with options and outputs; InputError for a file that is no .docx, cannot be read,
 * is protected or signed
 */
export async function fix(file: string, options: FixOptions, console: Console): Promise<number> {
  useTextSnapshot();
  const { dryRun = false, force = false, internal } = options;
  const output = checkOutputs(file, options);
  const author = readStamp(options, process.env, dryRun);
  const setup = await prepareRun({ ...options, baseline: false }, console);
  const { library } = setup;
  checkIds(options.only ?? [], library);
  rememberReadings(library);
  const input = await (await gatherLintInput(library, options, console))(setup.profileFor(file));
  const bytes = readDocument(file);
  if (sniffFormat(bytes) !== 'docx')
    throw new InputError(
      'unsupported',
      `${file} is no .docx, and mc2 writes into nothing else.`,
      'Save it as .docx in Word first.',
    );

  const result = fixDocument({
    bytes,
    author,
    judge: (source) => judge(source, file, setup, input),
    propose: (judged) => propose(judged, file, setup, input, options),
  });
  reportFix(result, { file, output: dryRun ? null : output, library, wanted: options.position }, console);
  if (!dryRun && output !== null && result.bytes !== null) {
    writeOutput(output, result.bytes, force);
    console.err(`${console.paintErr('good', 'wrote')} ${output}\n`);
  }
  if (!dryRun && internal !== undefined) {
    writeOutput(internal, internalNotes(file, idsIn(result), library, result.before.verdicts), force);
    console.err(`${console.paintErr('good', 'wrote')} ${internal}: internal notes; keep them to yourselves.\n`);
  }
  return result.dropped.length > 0 ? exitCodes.findings : exitCodes.clean;
}

/** The file to write, null for a dry run without one. */
function checkOutputs(file: string, { output, internal, dryRun = false, force = false }: FixOptions): string | null {
  if (output === undefined && !dryRun)
    throw new UsageError('there is no file to write to', 'name one with -o OUT.docx, or look first with --dry-run');
  for (const target of [output, internal]) {
    if (target === undefined) continue;
    if (isSameFile(file, target))
      throw new UsageError(
        `${target} is the contract itself, and mc2 fix changes nothing in place`,
        'choose another name',
      );
    if (!dryRun) checkWritable(target, force);
  }
  if (output !== undefined && output === internal)
    throw new UsageError('the contract and the notes cannot share a file');
  return output ?? null;
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  if (a === undefined || b === undefined) return false;
  return (a.ino !== 0 && a.ino === b.ino && a.dev === b.dev) || realpathSync(one) === realpathSync(other);
}

function checkIds(ids: readonly string[], { requirements }: Library): void {
  const known = [...requirements.map(({ id }) => id), ...ruleIds];
  for (const id of ids) {
    if (!known.includes(id))
      throw new UsageError(`no requirement and no rule is called \`${id}\``, didYouMean(id, known));
  }
}

function judge(source: SourceDocument, file: string, setup: RunSetup, input: JudgeInput): LintResult {
  const levels = new Map([...setup.profileFor(file).levels, ...setup.leftOut]);
  const result = lintContract(buildContract(source), setup.library, input);
  return expectOnly(result, setup.library.requirements, { levels, tier: input.tier });
}

/** What to write: remarks and clauses for the findings that no exception accepts. */
function propose(judged: LintResult, file: string, setup: RunSetup, input: JudgeInput, options: FixOptions): Proposal {
  const { library, exceptions } = setup;
  const path = relative(exceptions.folder, resolve(file)).replaceAll('\\', '/');
  const about = exceptions.list.filter(({ files }) => pathMatcher([files])(path));
  const { open } = applyExceptions(judged.findings, about, today());
  const findings = open.filter(
    ({ requirement, code }) => options.only === undefined || options.only.includes(requirement ?? code),
  );
  const words = documentWords(judged.contract, library.lexicon.parties);
  const bare = (word: string) => ({ called: word.replace(/^the /u, '') });
  const parties = { supplier: bare(words.supplier), customer: bare(words.customer) };
  const houseWords = (prose: string): string => withHouseWords(prose, parties);
  const remarks = remarksOn(findings, library, houseWords);
  if (options.commentsOnly === true) {
    return { remarks: [...remarks, ...remarksOnMissing(findings, judged.contract, houseWords)], clauses: [] };
  }
  const facts = new Map(judged.facts.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])));
  const setting: ClauseSetting = { ...words, parameters: input.parameters, facts };
  const clauses = findings.flatMap(({ code, requirement: id, belongs }) => {
    const requirement = library.requirements.find((one) => one.id === id);
    if (code !== 'missing' || requirement === undefined) return [];
    const clause = { ...draftClause(requirement, options.position, library, setting), belongs };
    return [withHouseTerms(clause, judged.contract)];
  });
  const order = new Map(library.requirements.map(({ id }, at) => [id, at]));
  clauses.sort((one, other) => (order.get(one.requirement) ?? 0) - (order.get(other.requirement) ?? 0));
  return { remarks, clauses };
}

/** Everything that the document now speaks of. */
function idsIn({ remarks, clauses }: FixResult): ReadonlySet<string> {
  return new Set([
    ...remarks.flatMap(({ about }) => about.split(', ')),
    ...clauses.map(({ clause }) => clause.requirement),
  ]);
}
