import { describe, expect, test } from 'vitest';
import { verificationSchema } from '../../src/report/schemas/verification-schema.ts';
import { renderVerificationJson } from '../../src/report/verification.ts';
import { edited, provenance, reworded, verify } from '../verify/edited.ts';
import type { Contract } from '../../src/contract/contract.ts';
import { faultsUnder } from './check-schema.ts';

const changed: readonly (readonly [string, Contract])[] = [
  ['untouched', edited((block) => block)],
  [
    'softened',
    reworded(['Critical Vulnerability within thirty (30) days', 'Critical Vulnerability within ninety (90) days']),
  ],
  ['shortened', edited((block) => (block.index % 9 === 5 ? null : block))],
  [
    'longer',
    edited((block) =>
      block.index % 40 === 3 ? [block, { ...block, label: '', text: 'Supplier has no duty.' }] : block,
    ),
  ],
];

describe('what mc2 verify says to programs', () => {
  test.each(changed)('keeps to its schema, and has no other key: %s', (_, contract) => {
    const report = renderVerificationJson(
      { path: 'back.docx', provenance, verification: verify(contract) },
      { name: 'mc2', version: '0.0.0' },
    );
    expect(faultsUnder(verificationSchema, report)).toBeNull();
  });
});
