import type { Selected } from './select-clauses.ts';

/**
 * Gives a line for every requirement, in library order: taken or left out, how severe its absence would be, and the
 * fact or the entry of the purchase file that decided.
 *
 *     taken     sbom-delivery (critical): applies because software = yes [facts.software, line 57]
 *     left out  data-location (medium): omitted by the purchase file: settled in the BAA [clauses.data-location, line 80]
 *
 * @param lineOf where an entry (`facts.software`) stands in the purchase file; null for what was set elsewhere
 */
export function explainSelection(selection: readonly Selected[], lineOf: (entry: string) => number | null): string[] {
  return selection.map(({ requirement, severity, taken, reason, decided_by }) => {
    const verdict = taken ? 'taken   ' : 'left out';
    const places = decided_by.map((entry) => {
      const line = lineOf(entry);
      return line === null ? entry : `${entry}, line ${line}`;
    });
    const source = places.length === 0 ? '' : ` [${places.join('; ')}]`;
    return `${verdict}  ${requirement.id} (${severity}): ${reason.replace(/^left out: /u, '')}${source}`;
  });
}
