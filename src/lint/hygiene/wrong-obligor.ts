import { evidenceOf } from '../quote.ts';
import type { Statement } from '../statement.ts';
import type { HygieneRule } from './rule.ts';

/** A duty of the supplier that stands on the customer, beside a supplier's duty that is too weak to fill the gap. */
export const wrongObligor: HygieneRule = {
  id: 'wrong-obligor',
  title: 'Duty on the wrong party',
  severity: 'low',
  why: 'A clause that has the customer do what only the supplier can do looks like protection and is none.',
  check: ({ contract, judgements }) =>
    judgements.flatMap(({ requirement, verdict, gathered }) => {
      // Where nothing else is there, the requirement itself says so.
      if (verdict.status !== 'weak' || requirement.obliged !== 'supplier' || requirement.polarity !== 'duty') return [];
      const other = gathered.otherParty.find(
        (statement) =>
          statement.by === 'customer' && statement.force === 'obligation' && !statement.inherited && isTimed(statement),
      );
      if (other === undefined) return [];
      return [
        {
          message: `${lower(verdict.title)} is a duty of the customer here, and the supplier’s own is weak`,
          at: evidenceOf(contract, other),
          ask: 'Write the supplier’s part as a duty of the supplier, and keep for the customer only what it can do itself.',
          severity: 'low',
          confidence: 'low',
        },
      ];
    }),
};

/** With a time limit, as the supplier's duty should have one: "Customer shall install patches within thirty days". */
function isTimed({ sentence, first, last }: Statement): boolean {
  return sentence.quantities.some(
    (one) =>
      one.kind === 'duration' &&
      one.bound === 'at-most' &&
      !one.payment &&
      !one.cyclic &&
      one.first >= first &&
      one.last <= last,
  );
}

/** Lower-case the first letter of a title unless it begins with an abbreviation. */
function lower(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.slice(0, 1).toLowerCase() + title.slice(1) : title;
}
