import { describe, expect, test } from 'vitest';
import { contractOf, lint } from './real-library.ts';

const lease = `Office Lease
1. Landlord leases to Tenant the second floor of the building at 12 Quay Street.
2. Tenant shall pay the rent on the first day of each month.
3. Tenant shall keep fire insurance and shall return the premises swept clean.`;

const pumps = `Purchase of infusion pumps
1. Seller shall deliver forty infusion pumps to Hospital.
2. Hospital shall pay within thirty days of invoice.
3. Seller warrants the pumps for twelve months.`;

describe('a document that is no contract for a product with software or data', () => {
  const { related, verdicts, findings } = lint(contractOf(lease), { facts: {} });

  test('is told so once', () => {
    expect(related).toBe(false);
    expect(findings.map(({ code, level }) => [code, level])).toEqual([['unrelated-document', 'warning']]);
  });

  test('is never clean: no requirement counts as met, missing or not applicable', () => {
    expect([...new Set(verdicts.map(({ status }) => status))]).toEqual(['needs-input']);
  });

  test('is judged in full for somebody who says that it is one', () => {
    const told = lint(contractOf(lease), { facts: { software: true } });
    expect(told.related).toBe(true);
    expect(told.findings.some(({ code }) => code === 'missing')).toBe(true);
  });
});

test('a contract for devices that says nothing about security is judged', () => {
  const { related, findings } = lint(contractOf(pumps), { facts: {} });
  expect(related).toBe(true);
  expect(findings.filter(({ code }) => code === 'missing').length).toBeGreaterThan(20);
});

test('a single sentence about software is judged', () => {
  const { related, findings } = lint(
    contractOf('1. Supplier has no obligation to deliver a software bill of materials.'),
    { facts: {} },
  );
  expect(related).toBe(true);
  expect(findings.some(({ code, requirement }) => code === 'contradicted' && requirement === 'sbom-delivery')).toBe(
    true,
  );
});

test.each([
  [
    'an offer letter with health insurance',
    'You will have medical insurance. Your hours are kept in our time system. ' +
      'The post is that of a clerk in our office. '.repeat(60),
  ],
  ['a price list', 'Paper, per ream: 4.20. Pens, per dozen: 3.10. Staples, per box: 1.05.'],
])('%s is none', (_, text) => {
  expect(lint(contractOf(text), { facts: {} }).related).toBe(false);
});
