/** Ids of the findings that no requirement stands behind. */
import type { HygieneCode } from '../lint/finding.ts';

const known: Readonly<Record<HygieneCode | 'unrelated-document' | 'fact-conflict', true>> = {
  'unfilled-placeholder': true,
  'empty-exhibit': true,
  'dangling-definition': true,
  'defined-not-used': true,
  'superseded-reference': true,
  'order-of-precedence': true,
  'survival-missing': true,
  'exclusive-remedy': true,
  'policy-by-reference': true,
  'number-mismatch': true,
  'conflicting-clauses': true,
  'wrong-obligor': true,
  'heading-only': true,
  'undefined-trigger': true,
  'obligation-gap-after-warranty': true,
  'tracked-deletion': true,
  'hidden-text': true,
  'unrelated-document': true,
  'fact-conflict': true,
};

/** What can be accepted, switched off or made louder besides requirements. */
export const ruleIds: readonly string[] = Object.keys(known);
