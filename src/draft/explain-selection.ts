import type { Selected } from './select-clauses.ts';

/**
 * Gives a line for every requirement, in library order: taken or left out, how severe its absence would be, and the
 * fact or the entry of the purchase file that decided.
 *
 *     taken     sbom-delivery (critical): applies because software = yes [facts.networked]
 *     left out  data-location (medium): omitted by the purchase file: settled in the BAA [clauses.data-location]
 */
export function explainSelection(selection: readonly Selected[]): string[] {
  return selection.map(({ requirement, severity, taken, reason, decided_by }) => {
    const verdict = taken ? 'taken   ' : 'left out';
    const source = decided_by.length === 0 ? '' : ` [${decided_by.join(', ')}]`;
    return `${verdict}  ${requirement.id} (${severity}): ${reason.replace(/^left out: /u, '')}${source}`;
  });
}
