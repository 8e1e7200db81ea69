/** A library of two or three requirements with the real words of obligation, so that a test shows all that it depends on. */
import type { Library } from '../../src/library/library.ts';
import type { Element, Quantity, Requirement } from '../../src/library/requirement.ts';
import { requirement } from '../draft/sample-library.ts';
import { library as real } from './real-library.ts';

export function element(given: Pick<Element, 'id'> & Partial<Element>): Element {
  const { says = [], quantity = null } = given;
  const needs = says.length === 0 ? 'quantity' : quantity === null ? 'says' : 'both';
  return {
    required: true,
    force: 'firm',
    by: 'obliged',
    divided: false,
    applies: null,
    title: given.id,
    not: [],
    anywhere: [],
    ask: `Ask for ${given.id}.`,
    says,
    quantity,
    needs,
    ...given,
  };
}

export function within(days: number, given: Partial<Quantity> = {}): Quantity {
  const limits = { kind: 'duration', direction: 'at-most', good: days, ok: days, unit: 'days' } as const;
  return { ...limits, of: [], parameter: null, recurs: null, apart: null, severity: null, each: false, ...given };
}

/** Supplier delivers a widget report within 30 days, in blue. */
export const report: Requirement = requirement({
  id: 'report',
  title: 'Widget report',
  summary: 'Supplier delivers the report.',
  severity: 'high',
  recognise: {
    subject: ['widget report'],
    with: [],
    disclaimed: ['widget report … {by courtesy only}'],
    unlike: ['toy widget report'],
    forbids: [],
    like: [],
  },
  elements: [
    element({ id: 'color', title: 'the color', says: ['blue', 'green'], not: ['blue only on request'] }),
    element({
      id: 'days',
      title: 'the number of days',
      quantity: within(30, { of: ['report'], parameter: 'report_days' }),
    }),
  ],
});

/** Customer may inspect the widget. */
export const inspection: Requirement = requirement({
  id: 'inspection',
  title: 'Widget inspection',
  pillar: 'performance',
  polarity: 'right',
  recognise: { subject: ['inspect … widget'], with: [], disclaimed: [], unlike: [], forbids: [], like: [] },
  elements: [element({ id: 'yearly', says: ['each year'] })],
});

/** A library with these requirements and everything else as shipped. */
export function libraryOf(...requirements: readonly Requirement[]): Library {
  const days = { ...(real.parameters[0] as Library['parameters'][number]), id: 'report_days', unit: 'days' as const };
  // Widgets are neither software nor medicine.
  const lexicon = { ...real.lexicon, subject_matter: { technology: [], medical: [], goods: [], security: [] } };
  return { ...real, lexicon, parameters: [{ ...days, type: 'duration', default: 30 }], requirements };
}
