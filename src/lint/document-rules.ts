/** Everything that may be found about a contract as a whole, with the reason why it matters. */
import type { Severity } from '../library/requirement.ts';
import type { ExceptionCode, HygieneCode } from './finding.ts';
import { hygieneRules } from './hygiene/rules.ts';

export type DocumentRule = {
  readonly id: HygieneCode | NoticeCode | ExceptionCode;
  readonly title: string;
  /** How much its usual finding weighs. */
  readonly severity: Severity;
  /** One or two sentences that a lawyer can forward. */
  readonly why: string;
};

type NoticeCode = 'unrelated-document' | 'fact-conflict';

/** Findings about the judging itself; no rule of `hygiene/` looks for them. */
const notices: readonly (DocumentRule & { readonly id: NoticeCode | ExceptionCode })[] = [
  {
    id: 'unrelated-document',
    title: 'Not read as a contract for technology',
    severity: 'medium',
    why: 'A price list or a lease of office space lacks every security term, and sixty findings about it would say nothing. A document without words about software, data or a device is named instead of judged. If it is the contract, say so with --fact software=yes or a purchase file.',
  },
  {
    id: 'fact-conflict',
    title: 'Answer that the contract contradicts',
    severity: 'medium',
    why: 'Facts decide which terms are needed. Where somebody has answered one way and the contract says the other, one of them is wrong, and terms may be asked for without need or left out at a cost. The answer counts until that is settled.',
  },
  {
    id: 'exception-expired',
    title: 'Exception past its last day',
    severity: 'medium',
    why: 'A deviation was accepted for a time, so that somebody looks at it again. That time is over: the finding counts until the term is agreed or the exception renewed by whoever may do that.',
  },
  {
    id: 'exception-stale',
    title: 'Exception for other wording',
    severity: 'medium',
    why: 'Somebody accepted the words that stood in the contract then. They have changed since, and nobody has accepted the new ones: the finding counts until somebody does.',
  },
  {
    id: 'exception-unused',
    title: 'Exception that accepts nothing',
    severity: 'medium',
    why: 'The finding that this exception accepted is gone. If the term is lost again in a later draft, a forgotten exception would hide it: remove it.',
  },
];

/** The structural rules first, in the order of `mc2 list rules`. */
export const documentRules: readonly DocumentRule[] = [
  ...hygieneRules.map(({ id, title, severity, why }) => ({ id, title, severity, why })),
  ...notices,
];

/** Those that can be switched off, made louder and accepted: an exception cannot be granted against another. */
export const ruleIds: readonly string[] = documentRules
  .map(({ id }) => id)
  .filter((id) => !id.startsWith('exception-'));
