import type { Finding } from '../lint/finding.ts';
import type { LintRun } from './reporter.ts';

/** What the rule behind a finding about the contract as a whole is called; its id in words where nobody knows it. */
export function ruleTitle({ code }: Pick<Finding, 'code'>, rules: LintRun['rules']): string {
  return rules.find(({ id }) => id === code)?.title ?? code.replaceAll('-', ' ');
}
