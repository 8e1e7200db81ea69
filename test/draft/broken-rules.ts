/** What structural rules say of a document that mc2 wrote. */
import type { Finding } from '../../src/lint/finding.ts';
import { hygieneRules } from '../../src/lint/hygiene/rules.ts';

const rules: ReadonlySet<string> = new Set(hygieneRules.map(({ id }) => id));

/** Findings of structural rules as text. A point that mc2 itself left open, `[CONFIRM: …]`, is an honest blank and none of them. */
export function brokenRules(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ requirement, code }) => requirement === null && rules.has(code))
    .filter(({ code, at }) => code !== 'unfilled-placeholder' || at?.focus?.quote.startsWith('[CONFIRM: ') !== true)
    .map(({ code, message, at }) => `${code}: ${message}: ${at?.quote ?? ''}`);
}
