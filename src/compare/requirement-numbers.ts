/** The numbers that a contract states for the requirements, and which way each of them is better. */
import type { Contract } from '../contract/contract.ts';
import { toUnit, type DurationUnit, type Quantity as Found } from '../language/quantities.ts';
import type { Element, Quantity } from '../library/requirement.ts';
import type { JudgedContract } from '../lint/lint-contract.ts';
import { numberPicker } from '../lint/pick-number.ts';
import { evidenceAt } from '../lint/quote.ts';
import type { NumberAt } from './comparison.ts';

/** Which requirement a number in the text belongs to. */
export type NumberRole = {
  readonly requirement: string;
  readonly element: string;
  readonly direction: Quantity['direction'];
};

export type RequirementNumbers = {
  /** The numbers of an element by `requirement/element`, first the one that it rests on; elements without one are not in it. */
  readonly byElement: ReadonlyMap<string, readonly NumberAt[]>;
  /** By `block:start` of the number. */
  readonly roles: ReadonlyMap<string, readonly NumberRole[]>;
};

/** Finds them for every requirement that applies. */
export function numbersOf(contract: Contract, { index, judgements }: JudgedContract): RequirementNumbers {
  const byElement = new Map<string, readonly NumberAt[]>();
  const roles = new Map<string, NumberRole[]>();
  judgements.forEach(({ requirement, verdict, gathered }, at) => {
    if (verdict.status === 'not-applicable') return;
    requirement.elements.forEach((element, elementAt) => {
      if (element.quantity === null) return;
      const pick = numberPicker(index, at, elementAt, gathered);
      const judged = verdict.elements.find(({ id }) => id === element.id);
      const numbers: NumberAt[] = [];
      for (const statement of gathered.support) {
        const { sentence } = statement;
        const found = pick(statement);
        if (found === null) continue;
        const place = placeOf(sentence.block, found);
        const known = roles.get(place) ?? [];
        if (!known.some((role) => role.requirement === requirement.id && role.element === element.id))
          roles.set(place, [
            ...known,
            { requirement: requirement.id, element: element.id, direction: element.quantity.direction },
          ]);
        const decides = judged?.evidence?.block === sentence.block && judged.evidence.start === sentence.start;
        const number = numberAt(contract, sentence, found, element);
        if (decides) numbers.unshift(number);
        else numbers.push(number);
      }
      if (numbers.length > 0) byElement.set(`${requirement.id}/${element.id}`, numbers);
    });
  });
  return { byElement, roles };
}

export function placeOf(block: number, { start }: Pick<Found, 'start'>): string {
  return `${block}:${start}`;
}

function numberAt(
  contract: Contract,
  { block, start, end }: { readonly block: number; readonly start: number; readonly end: number },
  found: Found,
  { quantity }: Element,
): NumberAt {
  const focus = evidenceAt(contract, block, found.start, found.end);
  const unit = quantity?.unit ?? null;
  return {
    text: focus.quote,
    value: unit === null || found.unit === null ? found.value : toUnit(found.value, found.unit as DurationUnit, unit),
    unit: unit ?? found.unit,
    counted: found.unit,
    scheme: found.scheme,
    at: { ...evidenceAt(contract, block, start, end), focus },
  };
}
