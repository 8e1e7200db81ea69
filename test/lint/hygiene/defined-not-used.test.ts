import { describe, expect, test } from 'vitest';
import { flaws, quoted } from './flaws.ts';

const rule = 'defined-not-used';
const sbom = '1.1 “SBOM” means a formal record of the components of the Product.';

describe('fires', () => {
  test('a security term without a clause', () => {
    const text = `1. Definitions\n${sbom}\n2. Delivery\n2.1 Supplier shall deliver the Product.`;
    expect(flaws(rule, text)).toMatchObject([{ level: 'warning', at: { focus: { quote: 'SBOM' } } }]);
  });

  test('a term of the library', () => {
    const text =
      '1. Definitions\n1.1 “Critical Vulnerability” means a flaw with a high score.\n2. Delivery\n2.1 Supplier shall deliver the Product.';
    expect(quoted(rule, text)).toEqual(['Critical Vulnerability']);
  });
});

describe('near misses', () => {
  test.each([
    ['used in the plural', `1. Definitions\n${sbom}\n2. Delivery\n2.1 Supplier shall deliver SBOMs.`],
    [
      'used with another hyphenation',
      '1. Definitions\n1.1 “End of Support” means the last day of patches.\n2.1 Supplier shall announce the end-of-support date.',
    ],
    [
      'used by its short form',
      '1. Definitions\n1.1 “End of Life” (EOL) means the last day of sale.\n2.1 Supplier shall announce the EOL of the Product.',
    ],
    [
      'used by its second name',
      '1. Definitions\n1.1 “SBOM” or “Software Bill of Materials” means a record.\n2.1 Supplier shall deliver the software bill of materials.',
    ],
    [
      'a term that is not about security',
      '1. Definitions\n1.1 “Net Sales” means the sum of all invoices.\n2.1 Supplier shall deliver the Product.',
    ],
  ])('%s', (_, text) => {
    expect(flaws(rule, text)).toEqual([]);
  });
});
