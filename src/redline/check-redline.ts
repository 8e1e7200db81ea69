/** Whether a changed document is what it is said to be: checked on the document itself before anybody gets it. */
import type { SourceDocument } from '../contract/source.ts';
import type { Finding } from '../lint/finding.ts';
import type { LintResult } from '../lint/result.ts';
import type { Status } from '../lint/verdict.ts';

/** A promise that the changed document breaks. */
export type Breach = {
  /** The requirement whose clause is at fault, null where it cannot be told. */
  readonly requirement: string | null;
  readonly because: string;
};

/**
 * Paragraphs that are in one document and not in the other, in order; null where the rest is not the same. Comments and
 * blanks at the ends do not count.
 */
export function addedParagraphs(before: SourceDocument, after: SourceDocument): readonly string[] | null {
  const [old, fresh] = [textsOf(before), textsOf(after)];
  const added: string[] = [];
  let at = 0;
  for (const text of fresh) {
    if (at < old.length && old[at] === text) at++;
    else added.push(text);
  }
  return at === old.length ? added : null;
}

function textsOf({ paragraphs }: SourceDocument): readonly string[] {
  return paragraphs
    .filter(({ role }) => role !== 'comment')
    .map(({ role, text }) => `${role === 'deleted' || role === 'hidden' ? role : ''}${text.trim()}`);
}

const rank: Readonly<Record<Status, number>> = {
  contradicted: 0,
  missing: 1,
  weak: 2,
  'needs-input': 3,
  'not-applicable': 3,
  met: 4,
};

/**
 * What the accepted document does not keep: each of the claimed requirements has to be met (in a fallback position at
 * least addressed), no other may be judged worse, and nothing may be found in the new text.
 *
 * @param claimed requirements with the position whose text went in
 * @param added the new paragraphs
 */
export function breachesIn(
  before: LintResult,
  after: LintResult,
  claimed: ReadonlyMap<string, 'preferred' | 'fallback'>,
  added: readonly string[],
): readonly Breach[] {
  const breaches: Breach[] = [];
  const old = new Map(before.verdicts.map((verdict) => [verdict.requirement, verdict]));
  for (const { requirement, status, because } of after.verdicts) {
    const was = old.get(requirement)?.status ?? 'missing';
    const position = claimed.get(requirement);
    if (position !== undefined) {
      if (status !== 'met' && !(position === 'fallback' && status === 'weak'))
        breaches.push({ requirement, because: `the clause would be judged ${status}: ${because}` });
    } else if (was !== 'needs-input' && was !== 'not-applicable' && rank[status] < rank[was]) {
      breaches.push({ requirement: null, because: `${requirement} would be ${status} and was ${was}` });
    }
  }
  for (const finding of newFindings(before, after)) {
    if (finding.level === 'info') continue;
    if (finding.requirement !== null) {
      if (claimed.has(finding.requirement) || isOpen(old.get(finding.requirement)?.status)) continue;
      if (finding.code !== 'contradicted') continue;
    } else if (!added.some((text) => text.includes(finding.at?.quote ?? '\u0000'))) continue;
    breaches.push({ requirement: null, because: `it would bring a new finding: ${finding.message}` });
  }
  return breaches;
}

/** Findings that only the later judgement has. */
export function newFindings(before: LintResult, after: LintResult): readonly Finding[] {
  const known = new Set(before.findings.map(keyOf));
  return after.findings.filter((finding) => !known.has(keyOf(finding)));
}

function isOpen(status: Status | undefined): boolean {
  return status === 'needs-input' || status === 'not-applicable';
}

function keyOf({ requirement, code, message }: Finding): string {
  return `${requirement ?? ''} ${code} ${message}`;
}
