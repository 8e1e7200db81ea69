import { describe, expect, test } from 'vitest';
import { flaws, quoted, secured } from './flaws.ts';
import { cpuSeconds } from '../../cpu-seconds.ts';

const rule = 'unfilled-placeholder';

describe('fires', () => {
  test.each([
    ['Supplier shall pay [insert amount] to Customer.', '[insert amount]'],
    ['This Agreement is made on ________ between the parties.', '________'],
    ['Supplier shall answer within [●] days.', '[●]'],
    ['Supplier shall answer within [__] days.', '[__]'],
    ['Supplier shall answer within [thirty (30)] days.', '[thirty (30)]'],
    ['Supplier shall answer within XX business days.', 'XX'],
    ['Fees are {{fee_amount}} per year.', '{{fee_amount}}'],
    ['Fees are {fee_amount} per year.', '{fee_amount}'],
    ['The contact is <insert name> of the hospital.', '<insert name>'],
    ['The governing law is TBD and the parties agree to it.', 'TBD'],
    ['Notices go to [Customer Name] at its seat.', '[Customer Name]'],
    ['The law of [CONFIRM: state whose law governs] applies.', '[CONFIRM: state whose law governs]'],
    ['The price is $[5,000] for each unit.', '[5,000]'],
  ])('%s', (text, blank) => {
    expect(quoted(rule, text)).toEqual([blank]);
  });

  test('several blanks of one paragraph are one finding that counts them', () => {
    const [finding, ...others] = flaws(
      rule,
      'Supplier pays [insert amount] on the first day of the year, and the customer accepts it at [insert place].',
    );
    expect(others).toEqual([]);
    expect(finding?.message).toContain('and 1 more');
  });

  test('gaps of one phrase are one blank', () => {
    expect(quoted(rule, 'Made this ____ day of ______, 2026 by the parties.')).toEqual(['____ day of ______']);
  });
});

describe('near misses', () => {
  test.each([
    'Supplier shall deliver [***] units.',
    'Supplier shall deliver [* * *] units.',
    'See the list [1] for details, which the parties know.',
    '[X] Supplier accepts the terms.',
    '[ ] Supplier accepts the terms.',
    '[    ] Supplier accepts the terms.',
    'Supplier agrees [sic] to pay.',
    '[Reserved]',
    '[Signature page follows]',
    'By: ______________________',
    'Name: ____________ Title: ____________',
    'Subscribed and sworn before me this ____ day of ______, by the person named.',
    '________________________________',
    'The rating is XX by the agency.',
    'Supplier shall use TLS 1.2 <or later>.',
    'The policy is at [our site](https://example.com) and binds nobody.',
    '[New York] law applies.',
  ])('%s', (text) => {
    expect(flaws(rule, text)).toEqual([]);
  });

  test('a form that is annexed to be filled in later', () => {
    expect(flaws(rule, 'Supplier shall pay.\nExhibit A\nForm of Notice\nWe give notice of ________ units.')).toEqual(
      [],
    );
  });
});

describe('weight', () => {
  test('a blank in a security duty is an error', () => {
    const text = secured('1.9 Supplier shall notify Customer of each data breach within [__] hours of discovery.');
    expect(flaws(rule, text)).toMatchObject([{ level: 'error' }]);
  });

  test('and elsewhere a warning', () => {
    expect(flaws(rule, secured('2.1 Customer shall pay [insert amount] for each unit.'))).toMatchObject([
      { level: 'warning' },
    ]);
  });

  test('filled in it is gone', () => {
    expect(
      flaws(rule, secured('1.9 Supplier shall notify Customer of each data breach within 24 hours of discovery.')),
    ).toEqual([]);
  });
});

test('a long paragraph of brackets takes no time', () => {
  const text = `${'['.repeat(20_000)} ${'_'.repeat(20_000)} ${'{a_'.repeat(5_000)} ${'<a'.repeat(5_000)}`;
  expect(cpuSeconds(() => flaws(rule, text))).toBeLessThan(60);
});
