/** What every report of a run is made with. */
import { documentRules } from '../../lint/document-rules.ts';
import type { RunFrame } from '../../report/reporter.ts';
import { packageVersion } from '../package-info.ts';
import type { RunSetup } from './prepare-run.ts';

/** A run before a contract is judged. */
export function runFrame({ library }: Pick<RunSetup, 'library'>): RunFrame {
  return { tool: { name: 'mc2', version: packageVersion() }, library, rules: documentRules };
}
