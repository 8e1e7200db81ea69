/** A number far out of bounds must not be cured by a good one of a neighbouring sentence about something else. */
import { describe, expect, test } from 'vitest';
import { findQuantities, type Quantity } from '../../src/language/quantities.ts';
import { tokenize } from '../../src/language/tokens.ts';
import type { Quantity as Bound, Requirement } from '../../src/library/requirement.ts';
import { lacking, library, verdictOn } from './real-library.ts';

/** Clauses of other subjects, and sentences on none. */
const neighbours: readonly string[] = [
  ...library.requirements.flatMap(({ examples }) => examples.met.slice(0, 1).map(({ text }) => text)),
  'Supplier shall answer each support call within two hours.',
  'Supplier shall submit a written report within five (5) business days after each site visit.',
  'Supplier shall review this Section with Customer once each year.',
  'Each party may terminate this Agreement on thirty days’ notice.',
  'Supplier shall keep the records of this Section for ten (10) years.',
];

const preamble = 'This Agreement is about computer software, firmware, a database server and its web site.';

function judged(text: string, { id }: Requirement): { readonly status: string; readonly lacking: readonly string[] } {
  const verdict = verdictOn(id, `${preamble}\n1.1 ${text}`);
  return { status: verdict.status, lacking: lacking(verdict) };
}

/** The text with one number as bad as can be; null where that says nothing. */
function spoiled(text: string, number: Quantity, { direction }: Bound): string | null {
  const worse =
    number.kind === 'percentage'
      ? '41.0 %'
      : number.kind === 'money'
        ? '$5,000'
        : number.kind !== 'duration'
          ? null
          : number.cyclic
            ? 'every forty (40) years'
            : direction === 'at-most'
              ? 'four hundred (400) days'
              : 'two (2) days';
  if (worse === null) return null;
  const mutant = text.slice(0, number.start) + worse + text.slice(number.end);
  return mutant.charAt(0).toUpperCase() + mutant.slice(1);
}

/** Every clause of the library that is met, with one number spoiled so that one of its elements is not met any more. */
const mutants = library.requirements.flatMap((requirement) =>
  requirement.examples.met.slice(0, 3).flatMap(({ text }) => {
    if (judged(text, requirement).status !== 'met') return [];
    return requirement.elements.flatMap(({ id, required, quantity }) => {
      if (!required || quantity === null) return [];
      return findQuantities(text, tokenize(text))
        .filter(({ kind }) => kind === quantity.kind)
        .flatMap((number) => {
          const mutant = spoiled(text, number, quantity);
          if (mutant === null) return [];
          const now = judged(mutant, requirement);
          return now.status === 'weak' && now.lacking.includes(id) ? [{ requirement, element: id, mutant }] : [];
        });
    });
  }),
);

/** Neighbours that say nothing on a requirement by themselves. */
const strangers = new Map(
  library.requirements.map((requirement) => [
    requirement,
    neighbours.filter((text) => ['missing', 'needs-input'].includes(judged(text, requirement).status)),
  ]),
);

describe('a number out of bounds', () => {
  test('is spoiled in every requirement with a threshold in days, money or percent', () => {
    const needed = library.requirements.filter(({ elements }) =>
      elements.some(
        ({ required, needs, quantity }) =>
          required && (needs === 'quantity' || needs === 'both') && quantity !== null && quantity.kind !== 'version',
      ),
    );
    const done = new Set(mutants.map(({ requirement }) => requirement));
    expect(needed.filter((requirement) => !done.has(requirement)).map(({ id }) => id)).toEqual([]);
  });

  test('is not cured by a neighbour', () => {
    const cured = mutants.flatMap(({ requirement, element, mutant }, at) =>
      (strangers.get(requirement) ?? [])
        .filter((_, place) => place % 7 === at % 7)
        .flatMap((neighbour, place) => {
          const joined = place % 2 === 0 ? `${mutant} ${neighbour}` : `${neighbour} ${mutant}`;
          return judged(joined, requirement).lacking.includes(element) ? [] : [`${requirement.id}: ${joined}`];
        }),
    );
    expect(cured).toEqual([]);
  });

  test.each([
    [
      'vulnerability-notification',
      'Supplier shall notify Customer’s security contact in writing of each critical vulnerability of the Product within 400 days after becoming aware of it. Within five (5) business days after Customer asks whether a publicly known vulnerability affects a Product, Supplier shall answer in writing.',
    ],
    [
      'end-of-life-notice',
      'Supplier shall notify Customer in writing at least: (a) twenty-four (24) months before end of sale; and (b) two (2) days before end of support of a Product.',
    ],
    [
      'cyber-insurance',
      'Supplier shall maintain cyber liability insurance with limits of at least $5,000,000 per claim and $5,000 in the annual aggregate, and shall deliver a certificate of insurance each year.',
    ],
    [
      'patch-timeline-routine',
      'Supplier shall release a security patch at least every ninety (90) days, and shall fix vulnerabilities of medium severity within 90 days and of low severity within 400 days.',
    ],
  ])('makes %s weak beside a good one for the same subject', (id, text) => {
    expect(verdictOn(id, `${preamble}\n1.1 ${text}`).status).toBe('weak');
  });
});

describe('how often is not how long', () => {
  test.each([
    [
      'third-party-components',
      'Supplier shall monitor third-party components for vulnerabilities and is responsible for them as for its own code. Each year Supplier shall notify Customer of any component that nears its end of support.',
      'end-of-support-notice',
    ],
    [
      'support-period',
      'Supplier shall provide security patches, advisories and operating system updates for the Product for the Term plus one (1) year.',
      'years',
    ],
    [
      'support-period',
      'Supplier shall provide security patches, advisories and operating system updates for the Product every ten years.',
      'years',
    ],
    [
      'penetration-testing',
      'An independent tester shall perform a penetration test of the Product every 240 months, and Supplier shall review the results each year.',
      'frequency',
    ],
    [
      'patch-timeline-critical',
      'Supplier shall, on a 45-day cycle, release a patch for each critical vulnerability with a CVSS score of 9.0 or more after becoming aware of it.',
      'deadline',
    ],
  ])('%s: %s', (id, text, element) => {
    const { status, lacking: open } = judged(text, library.requirements.find((one) => one.id === id) as Requirement);
    expect(status).toBe('weak');
    expect(open).toContain(element);
  });

  test('and months are as good as years', () => {
    const text =
      'Supplier shall provide security patches, advisories and operating system updates for the Product for 240 months from delivery, and shall report on them each year.';
    expect(lacking(verdictOn('support-period', `${preamble}\n1.1 ${text}`))).toEqual([]);
  });
});
