/** Runs every structural rule over one contract. */
import type { Finding, Level } from '../finding.ts';
import { fingerprint } from '../fingerprint.ts';
import { wordingKey } from '../wording-key.ts';
import type { Severity } from '../../library/requirement.ts';
import type { Evidence } from '../verdict.ts';
import { hygieneRules } from './rules.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';
import { securityTerms } from './security-terms.ts';

/** Findings of all rules, in the order of the rules; what a rule says twice in one place is said once. */
export function checkHygiene(scene: Omit<Scene, 'security'>): Finding[] {
  const whole = { ...scene, security: securityTerms(scene.judgements) };
  return hygieneRules.flatMap((rule) => {
    const seen = new Set<string>();
    return rule.check(whole).flatMap((flaw) => {
      const key = `${flaw.message} ${place(flaw.at)}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [toFinding(rule, flaw)];
    });
  });
}

/** How loudly a structural rule speaks. */
export function levelOf(severity: Severity): Level {
  if (severity === 'critical' || severity === 'high') return 'error';
  return severity === 'medium' ? 'warning' : 'info';
}

function toFinding({ id }: HygieneRule, { message, at, ask, severity, confidence }: Flaw): Finding {
  return {
    code: id,
    requirement: null,
    severity,
    level: levelOf(severity),
    confidence,
    message,
    at,
    belongs: null,
    ask,
    fingerprint: fingerprint([id, wordingKey(at?.quote ?? ''), wordingKey(at?.focus?.quote ?? ''), message]),
  };
}

function place(at: Evidence | null): string {
  return at === null ? '' : `${at.block}:${(at.focus ?? at).start}`;
}
