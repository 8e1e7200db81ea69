/** `mc2 merge`: JSON reports of several runs as one report, in any format. */
import { readFileSync } from 'node:fs';
import { exitCodes, InputError, UsageError } from '../../errors.ts';
import type { Library } from '../../library/library.ts';
import { documentRules } from '../../lint/document-rules.ts';
import { mergeRuns, type MergeFault } from '../../report/merge-runs.ts';
import { makerOf, readReport } from '../../report/read-report.ts';
import type { LintRun } from '../../report/reporter.ts';
import type { JsonSchema } from '../../yaml/json-schema.ts';
import { validate } from '../../yaml/validate.ts';
import type { Console } from '../console.ts';
import { worstExitCode } from '../exit-code.ts';
import { failRule, fails } from '../fail-on.ts';
import { cannotRead, comparePaths } from '../find-documents.ts';
import { conclude } from '../lint-run/conclude.ts';
import type { ReportingOptions } from '../lint-run/lint-options.ts';
import { withUnused } from '../lint-run/settle-run.ts';
import { chooseOutputs, writeReport } from '../lint-run/write-reports.ts';
import { loadLibrary } from '../load-library.ts';
import { packagePath } from '../package-info.ts';
import { today } from '../today.ts';

export type MergeOptions = ReportingOptions & { readonly library?: string };

/**
 * Writes one report for the contracts of all reports: that which `mc2 lint` would have written for all of them at once.
 *
 * @returns as `mc2 lint`: 3 when an input could not be read, else 1 for findings that reach `--fail-on`, else 0
 * @throws InputError for what is no report; UsageError for reports that do not belong together
 */
export async function merge(paths: readonly string[], options: MergeOptions, console: Console): Promise<number> {
  const outputs = chooseOutputs(options, new Map(), 'json');
  const library = await loadLibrary(options.library, console);
  const schema = JSON.parse(readFileSync(packagePath('schemas/lint-report.v1.schema.json'), 'utf8')) as JsonSchema;
  const runs = paths.map((path) => readRun(path, schema, library));
  const [first, ...others] = runs;
  if (first === undefined) throw new UsageError('there is no report to merge');
  const odd = others.find(({ tool }) => tool.version !== first.tool.version);
  if (odd !== undefined)
    throw new UsageError(`the reports were made by mc2 ${first.tool.version} and mc2 ${odd.tool.version}`);
  const merged = mergeRuns([first, ...others], comparePaths);
  if ('kind' in merged) throw explain(merged);
  const run = withUnused(merged, true);
  for (const output of outputs) await writeReport(run, output, options, console);
  if (options.quiet !== true) conclude(run, true, today(), console);
  return worstExitCode(
    run.errors.length > 0 ? exitCodes.input : exitCodes.clean,
    fails(run.files, failRule(options, new Map())) ? exitCodes.findings : exitCodes.clean,
  );
}

function readRun(path: string, schema: JsonSchema, library: Library): LintRun {
  const report = parse(path);
  const document = { path, text: '', value: report, places: new Map(), lineStarts: [0] };
  const [problem] = validate(document, schema);
  if (problem !== undefined)
    throw new InputError(
      'corrupt',
      `${path} is no JSON report of mc2 lint: ${problem.message}`,
      'make it with -f json=FILE',
    );
  const maker = makerOf(report).library;
  if (maker.digest !== library.digest)
    throw new UsageError(
      `${path} was made with another clause library, ${maker.name} ${maker.version} (${maker.digest.slice(0, 12)})`,
      `this is ${library.name} ${library.version} (${library.digest.slice(0, 12)}); name the other with --library`,
    );
  return readReport(report, { library, rules: documentRules });
}

function parse(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { problem, message } = cannotRead(error);
    throw new InputError(problem, `cannot read ${path}. ${message}`, '', error);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError('corrupt', `${path} is no JSON report of mc2 lint`, 'make it with -f json=FILE', error);
  }
}

function explain(fault: MergeFault): UsageError {
  switch (fault.kind) {
    case 'twice':
      return new UsageError(`${fault.path} stands in two reports`, 'merge reports about different contracts');
    case 'mixed-shards':
      return new UsageError(
        'the reports are parts of different runs',
        'merge all parts of one --shard run, and nothing else',
      );
    case 'shards':
      return new UsageError(
        `${fault.missing.length === 1 ? 'part' : 'parts'} ${fault.missing.join(', ')} of ${fault.of} ${fault.missing.length === 1 ? 'is' : 'are'} missing`,
        'what nobody judged must not pass for clean: give the report of every part',
      );
  }
}
