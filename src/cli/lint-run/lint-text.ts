/** A contract that is no file, judged. */
import { buildContract } from '../../contract/build-contract.ts';
import { readSource } from '../../formats/read.ts';
import { documentRules } from '../../lint/document-rules.ts';
import { expectOnly } from '../../lint/levels.ts';
import { lintContract } from '../../lint/lint-contract.ts';
import { jsonReporter } from '../../report/json.ts';
import { plainPainter } from '../style.ts';
import type { Console } from '../console.ts';
import { gatherLintInput } from '../lint-input.ts';
import { packageVersion } from '../package-info.ts';
import { sha256 } from '../sha256.ts';
import type { JudgeOptions } from './lint-options.ts';
import { prepareRun } from './prepare-run.ts';

/** How a text without a name is called in its report. */
const name = 'text';

/**
 * The JSON report on a text, plain or Markdown. Exceptions and baseline are about files and have no say.
 *
 * @throws UsageError as `mc2 lint`; InputError for a text that is none
 */
export async function lintText(text: string, options: JudgeOptions, console: Console): Promise<string> {
  const setup = await prepareRun({ ...options, exceptions: false, baseline: false }, console);
  const profile = setup.profileFor(name);
  const input = await (await gatherLintInput(setup.library, options, console))(profile);
  const bytes = new TextEncoder().encode(text);
  const contract = buildContract(await readSource(bytes, name));
  const levels = new Map([...profile.levels, ...setup.leftOut]);
  const result = lintContract(contract, setup.library, input);
  const file = {
    path: name,
    sha256: sha256(bytes),
    result: expectOnly(result, setup.library.requirements, { levels, tier: input.tier }),
  };
  const tool = { name: 'mc2', version: packageVersion() };
  return jsonReporter.render(
    { tool, library: setup.library, rules: documentRules, files: [file], errors: [] },
    { width: 80, paint: plainPainter, evidence: false, quiet: true },
  );
}
