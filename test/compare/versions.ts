/** Short contracts to compare. */
import { compareContracts } from '../../src/compare/compare-contracts.ts';
import type { Comparison, Difference } from '../../src/compare/comparison.ts';
import type { Measure } from '../../src/compare/judge-alike.ts';
import { buildContract } from '../../src/contract/build-contract.ts';
import type { Contract } from '../../src/contract/contract.ts';
import { readPlain } from '../contract/documents.ts';
import { everything, library } from '../lint/real-library.ts';

export const measure: Measure = {
  library,
  input: {
    facts: new Map(Object.entries(everything).map(([id, value]) => [id, { value, from: 'flag' }])),
    parameters: new Map(),
  },
  expectations: { levels: new Map(), tier: null },
};

/** A contract from one paragraph for each line. */
export function contractOf(lines: string | readonly string[]): Contract {
  return buildContract(readPlain(typeof lines === 'string' ? lines : lines.join('\n')));
}

export function compare(old: string | readonly string[], fresh: string | readonly string[]): Comparison {
  return compareContracts(contractOf(old), contractOf(fresh), measure);
}

/** The only difference; throws where there is none, or more than one. */
export function only({ differences }: Comparison): Difference {
  const [first, second] = differences;
  if (first === undefined || second !== undefined)
    throw new Error(
      JSON.stringify(
        differences.map(({ kind, words }) => ({ kind, words })),
        null,
        2,
      ),
    );
  return first;
}

/** What the difference says it does, without the words that only cite. */
export function aspectsOf({ aspects }: Difference): readonly string[] {
  return aspects.map(({ kind, effect }) => `${kind} ${effect}`);
}

/** Clauses that no other resembles, so that any change to one of them stands out. */
export const clauses: readonly string[] = [
  'Supplier shall notify Customer of each Security Incident within 24 hours after discovery.',
  'Supplier shall encrypt Customer Data at rest with AES-256 on all device storage, backups and removable media.',
  'Supplier shall provide a software bill of materials in SPDX format on delivery and with every update.',
  'Customer may audit the security program of Supplier once a year on 30 days of notice at no charge.',
  'The purchase price includes installation, acceptance testing and training of biomedical engineers.',
  'Neither party is liable for delays that earthquakes, floods or strikes cause.',
  'Supplier shall return and destroy all Customer Data within 30 days after this Agreement ends.',
  'This Agreement is governed by the laws of the State of Wisconsin.',
];

export function numbered(texts: readonly string[]): readonly string[] {
  return [
    'Supplier means Acme Infusion, Inc. Customer means Lakeside Health System.',
    ...texts.map((text, at) => `${at + 1}. ${text}`),
  ];
}
