/** The worst error is a false all-clear: a clause that is met must not stay met when what it promises is taken away. */
import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import type { Requirement } from '../../src/library/requirement.ts';
import { lintContract } from '../../src/lint/lint-contract.ts';
import type { Status } from '../../src/lint/verdict.ts';
import { mutations } from './mutations.ts';
import { contractOf, everything, library } from './real-library.ts';

type Exception = {
  readonly requirement: string;
  readonly begins: string;
  readonly mutations: readonly string[] | 'any';
  readonly why: string;
};

const rights = ['may', 'should', 'intends to', 'at its discretion', 'example'];

/** Clauses that stay met for a good reason, and those for which mc2 knows no better yet. */
const exceptions: readonly Exception[] = [
  // What is spoiled is no required part of the clause.
  ...[
    ['secure-development-lifecycle', 'Manufacturer warrants that the Equipment'],
    ['mds2-disclosure', 'The current version of'],
    ['customer-security-testing', 'The Participating Member has the right'],
    ['support-period', 'The minimum security support period'],
    ['audit-rights', 'Upon thirty (30) days'],
    ['security-remedies', 'Hospital may cancel the order'],
    ['isac-participation', 'Supplier shall be an active member'],
    ['malware-free-delivery', 'The software shall not contain any virus'],
    ['remote-access', 'Remote service shall be performed'],
    ['subcontractor-flowdown', 'Any sub-processor engaged'],
    ['threat-modeling', 'A documented cybersecurity threat analysis'],
    ['cyber-insurance', 'Technology errors and omissions insurance'],
    ['exploited-vulnerability-notification', 'Upon listing of a vulnerability'],
    ['change-notification', 'Company will not migrate'],
    ['media-sanitization', 'Disks never leave the hospital'],
    ['media-sanitization', 'Hard drive retention'],
    ['unique-credentials', 'The device must not ship'],
    ['unique-credentials', 'Passwords written into program code'],
    ['audit-rights', 'Processor agrees that Institution is entitled'],
    ['media-sanitization', 'The Contractor shall sanitize all data storage devices'],
    ['penetration-testing', 'Seller shall have the Goods attacked'],
    ['malware-protection', 'You’re free to run'],
    ['malware-protection', "You're free to run"],
  ].map(([requirement = '', begins = '']): Exception => ({
    requirement,
    begins,
    mutations: 'any',
    why: 'not required',
  })),
  // Leave that the customer has, or that "only", "neither" and "no" turn into a ban.
  ...[
    ['audit-rights', 'Hospital shall have the right'],
    ['audit-rights', 'Once a year'],
    ['customer-security-testing', 'Customer may'],
    ['customer-security-testing', 'Vulnerability tests of the Equipment'],
    ['malware-protection', 'Customer may install'],
    ['security-remedies', 'In the event of a breach'],
    ['security-remedies', 'A security duty that you break'],
    ['cryptographic-standards', 'Supplier shall use only'],
    ['remote-access', 'For all remote support'],
    ['data-location', 'Neither Contractor'],
    ['data-use-limits', 'Customer owns all right'],
    ['liability-cap-carveout', ''],
    ['subcontractor-flowdown', 'Supplier may subcontract'],
    ['customer-security-testing', 'The Hospital, itself or through'],
    ['media-sanitization', 'No analyser at the end'],
    ['data-use-limits', 'The Government retains all rights'],
    ['encryption-in-transit', 'No PHI and no control signal'],
  ].map(([requirement = '', begins = '']): Exception => ({
    requirement,
    begins,
    mutations: rights,
    why: 'a right or a ban',
  })),
  {
    requirement: 'malware-protection',
    begins: 'The Authority may install endpoint protection',
    mutations: ['on the customer'],
    why: 'the contract says who refreshes the signatures, whoever that is',
  },
  {
    requirement: 'patch-timeline-critical',
    begins: 'Supplier shall: (a) remediate critical vulnerabilities',
    mutations: ['only under a service agreement'],
    why: 'the condition stands in (b), which is about what patches cost',
  },
  {
    requirement: 'data-use-limits',
    begins: 'The tracings made by the monitors',
    mutations: 'any',
    why: 'leave to refrain is no duty to: mc2 knows no better yet',
  },
  {
    requirement: 'patch-timeline-routine',
    begins: 'Four times a year Manufacturer',
    mutations: ['out of bounds'],
    why: 'the cycle of three months is taken for the time of the medium ones: mc2 knows no better yet',
  },
  {
    requirement: 'security-remedies',
    begins: 'A breach of the security obligations',
    mutations: 'any',
    why: 'that the breach is material is said apart from what the condition stands behind',
  },
  {
    requirement: 'data-return-destruction',
    begins: 'All PHI shall be returned',
    mutations: ['on the customer'],
    why: 'an officer of the customer is no customer',
  },
  {
    requirement: 'security-incident-notification',
    begins: 'Vendor shall promptly, and in any event',
    mutations: ['efforts'],
    why: 'a hard limit of time cures efforts',
  },
  {
    requirement: 'shared-responsibility',
    begins: "The parties' security responsibilities",
    mutations: ['may'],
    why: 'the matrix binds; the leave is the customer’s',
  },
];

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
        const mutant = spoil(text, requirement);
        if (mutant === text) return [];
        judged += 1;
        const stays = statusIn(own, mutant) === 'met';
        return stays ? [{ requirement: requirement.id, mutation: name, text, mutant }] : [];
      }),
    );
});

function isExcepted({ requirement, mutation, text }: (typeof survivors)[number]): boolean {
  return exceptions.some(
    (one) =>
      one.requirement === requirement &&
      text.startsWith(one.begins) &&
      (one.mutations === 'any' || one.mutations.includes(mutation)),
  );
}

describe('a clause that was met and is spoiled', () => {
  test('in more than a thousand ways', () => expect(judged).toBeGreaterThan(1000));

  test.each(mutations.map(({ name }) => name))('is not met: %s', (name) => {
    const found = survivors.filter((survivor) => survivor.mutation === name && !isExcepted(survivor));
    expect(found.map(({ requirement, mutant }) => `${requirement}: ${mutant}`)).toEqual([]);
  });
});
