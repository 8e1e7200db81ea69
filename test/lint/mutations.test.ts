/** The worst error is a false all-clear: a clause that is met must not stay met when what it promises is taken away. */
import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import type { Requirement } from '../../src/library/requirement.ts';
import { lintContract } from '../../src/lint/lint-contract.ts';
import type { Status } from '../../src/lint/verdict.ts';
import { mutations } from './mutations.ts';
import { contractOf, everything, library } from './real-library.ts';

/** Clauses that stay met for a good reason, by requirement, mutation and beginning. */
const justified: readonly {
  readonly requirement: string;
  readonly mutation: string;
  readonly begins: string;
  readonly why: string;
}[] = [];

const facts = new Map(Object.entries(everything).map(([id, value]) => [id, { value, from: 'flag' as const }]));

/** A library of one requirement: mutants are many, and the others have next to no say in its verdict. */
function alone(requirement: Requirement): Library {
  return { ...library, requirements: [requirement] };
}

function statusIn(own: Library, text: string): Status | undefined {
  const preamble = 'This Agreement is about computer software, firmware, a database server and its web site.';
  return lintContract(contractOf(`${preamble}\n${text}`), own, { facts, parameters: new Map() }).verdicts[0]?.status;
}

/** Mutants that were judged, so that a hunt that hunts nothing is noticed. */
let judged = 0;

const survivors = library.requirements.flatMap((requirement) => {
  const own = alone(requirement);
  return requirement.examples.met
    .map(({ text }) => text)
    .filter((text) => statusIn(own, text) === 'met')
    .flatMap((text) =>
      mutations.flatMap(({ name, spoil }) => {
        const mutant = spoil(text);
        if (mutant === text) return [];
        judged += 1;
        const stays = statusIn(own, mutant) === 'met';
        return stays ? [{ requirement: requirement.id, mutation: name, text, mutant }] : [];
      }),
    );
});

function isJustified(survivor: (typeof survivors)[number]): boolean {
  return justified.some(
    ({ requirement, mutation, begins }) =>
      requirement === survivor.requirement && mutation === survivor.mutation && survivor.text.startsWith(begins),
  );
}

describe('a clause that was met and is spoiled', () => {
  test('in more than a thousand ways', () => expect(judged).toBeGreaterThan(1000));

  test.each(mutations.map(({ name }) => name))('is not met: %s', (name) => {
    const found = survivors.filter((survivor) => survivor.mutation === name && !isJustified(survivor));
    expect(found.map(({ requirement, mutant }) => `${requirement}: ${mutant}`)).toEqual([]);
  });
});
