import { describe, expect, test } from 'vitest';
import { flaws } from './flaws.ts';

const rule = 'heading-only';
const before = '1. Payment\n1.1 Customer shall pay within 30 days of invoice.';

describe('fires', () => {
  test.each([
    ['Reserved', `${before}\n2. Software Bill of Materials\n2.1 Reserved.`],
    ['Reserved with a remark', `${before}\n2. Software Bill of Materials\n2.1 Reserved. (See comment.)`],
    ['in brackets', `${before}\n2. Penetration Testing\n[Intentionally omitted]`],
    ['a run-in title', `${before}\n2. General\n2.1 Software Bill of Materials. Reserved.`],
  ])('%s', (_, text) => {
    expect(flaws(rule, text)).toMatchObject([{ level: 'warning' }]);
  });
});

describe('near misses', () => {
  test.each([
    ['a heading on something else', `${before}\n2. Bill of Lading\n2.1 Reserved.`],
    [
      'a clause that reserves rights',
      `${before}\n2. Software Bill of Materials\n2.1 All rights in the SBOM are reserved to the Supplier of the software.`,
    ],
    [
      'a contents list',
      'Contents\n1. Security\n2. Software Bill of Materials\n3. Encryption at Rest\n1. Security\n1.1 Supplier shall keep secure.',
    ],
  ])('%s', (_, text) => {
    expect(flaws(rule, text)).toEqual([]);
  });

  test('fixed', () => {
    const text = `${before}\n2. Software Bill of Materials\n2.1 Supplier shall deliver an SBOM in SPDX format.`;
    expect(flaws(rule, text)).toEqual([]);
  });
});
