import type { Contract } from '../../contract/contract.ts';
import type { Element } from '../../library/requirement.ts';
import { boundFor, renderLimit } from '../bounds.ts';
import type { Gathered } from '../gather.ts';
import { contributionsTo, type Limits } from '../judge-element.ts';
import type { StatementIndex } from '../statement-index.ts';
import type { ElementVerdict } from '../verdict.ts';
import { wordsOf } from './trace-statement.ts';
import type { TracedContribution, TracedElement } from './trace.ts';

/** An element with everything that was considered for it. */
export function traceElement(
  contract: Contract,
  index: StatementIndex,
  at: number,
  place: number,
  verdict: ElementVerdict,
  gathered: Gathered,
  limits: Limits,
): TracedElement {
  const { library } = index.compiled;
  const { needs, quantity } = library.requirements[at]?.elements[place] as Element;
  const defining = new Set([...gathered.definitions, ...gathered.softDefinitions]);
  const given = contributionsTo(contract, index, at, place, gathered, limits).map(
    ({ statement, by, status, found }): TracedContribution => ({
      at: wordsOf(contract, statement),
      by: defining.has(statement) ? 'definition' : by,
      status,
      found,
    }),
  );
  const counted = given.some(({ by }) => by === 'number');
  return {
    ...verdict,
    needs,
    limit: quantity === null ? null : renderLimit(boundFor(quantity, library, limits)),
    agreed: quantity?.parameter !== null && quantity !== null && limits.has(quantity.parameter),
    given,
    passedOver: quantity === null || counted ? [] : numbersIn(contract, gathered, quantity.kind),
  };
}

/** Numbers of a kind in the clauses that were gathered, with what makes them something else where that is known. */
function numbersIn(contract: Contract, { support }: Gathered, kind: string): string[] {
  const found = support.flatMap(({ sentence: { block, quantities }, first, last }) =>
    quantities
      .filter((one) => one.kind === kind && one.first >= first && one.last <= last)
      .map(({ start, end, payment }) => {
        const words = contract.blocks[block]?.text.slice(start, end) ?? '';
        return payment ? `${words} (a term of payment)` : words;
      }),
  );
  return [...new Set(found)];
}
