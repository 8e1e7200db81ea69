/** Where words stand, as people say it. */
import type { Evidence } from '../lint/verdict.ts';

/** `Exhibit C, clause 7.4(b), page 12, “Critical” / “Patch within”`; text without a number is found by its paragraph. */
export function placeName(evidence: Evidence): string {
  const clause = evidence.clause === '' ? `paragraph ${evidence.paragraph}` : clauseName(evidence.clause);
  const exhibit =
    evidence.exhibit === '' || evidence.clause.startsWith(evidence.exhibit) ? '' : `${evidence.exhibit}, `;
  const cell = evidence.cell === undefined ? '' : `, “${evidence.cell.join('” / “')}”`;
  return `${exhibit}${clause}${evidence.page === null ? '' : `, page ${evidence.page}`}${cell}`;
}

function clauseName(clause: string): string {
  return /^[\d(]/u.test(clause) ? `clause ${clause}` : clause;
}
