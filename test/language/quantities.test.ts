import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities, toDays, toUnit } from '../../src/language/quantities.ts';
import { tokenize } from '../../src/language/tokens.ts';

/** Quantities as `value unit`, with scheme, bound (`<=`, `>=`, `=`), `cyclic`, `payment` and the quote. */
function find(text: string): string[] {
  return findQuantities(text, tokenize(text)).map((found) => {
    const bound = found.bound === null ? '' : { 'at-most': '<= ', 'at-least': '>= ', exactly: '= ' }[found.bound];
    const marks = [
      found.cyclic ? ' cyclic' : '',
      found.payment ? ' payment' : '',
      found.mismatch ? ' mismatch' : '',
    ].join('');
    const unit =
      found.kind === 'percentage' ? '%' : [found.scheme, found.unit].filter((part) => part !== null).join(' ');
    return `${bound}${found.value} ${unit}${marks} “${text.slice(found.start, found.end)}”`;
  });
}

describe('durations', () => {
  it.each([
    ['within thirty (30) days of discovery', '<= 30 days “thirty (30) days”'],
    ['a 30-day period', '30 days “30-day”'],
    ['a thirty (30)-day period', '30 days “thirty (30)-day”'],
    ['30\u2011day', '30 days “30\u2011day”'],
    ['within thirty\u00A0(30)\u00A0days', '<= 30 days “thirty\u00A0(30)\u00A0days”'],
    ['30 calendar days', '30 days “30 calendar days”'],
    ['five (5) business days', '5 business days “five (5) business days”'],
    ['ten (10) consecutive working days', '10 business days “ten (10) consecutive working days”'],
    ['one (1) month', '1 months “one (1) month”'],
    ['ninety days', '90 days “ninety days”'],
    ['24 hours', '24 hours “24 hours”'],
    ['72h', '72 hours “72h”'],
    ['fifteen minutes', '0.25 hours “fifteen minutes”'],
    ['three (3) years', '3 years “three (3) years”'],
    ['one hundred and eighty (180) days', '180 days “one hundred and eighty (180) days”'],
    ['one hundred eighty days', '180 days “one hundred eighty days”'],
    ['two quarters', '6 months “two quarters”'],
    ['30 (thirty) days', '30 days “30 (thirty) days”'],
    ['thirty days (30 days)', '30 days “thirty days (30 days)”'],
    ['1.5 hours', '1.5 hours “1.5 hours”'],
    ['within an hour', '<= 1 hours “an hour”'],
    ['by the ninetieth (90th) day following it', '<= 90 days “ninetieth (90th) day”'],
    ['within the next business day', '<= 1 business days “next business day”'],
    ['no later than the tenth (10th) business day after it', '<= 10 business days “tenth (10th) business day”'],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual([expected]);
  });

  it.each([
    ['no later than 72 hours', '<= 72 hours “72 hours”'],
    ['not later than ten days', '<= 10 days “ten days”'],
    ['not more than 15 days', '<= 15 days “15 days”'],
    ['up to 45 days', '<= 45 days “45 days”'],
    ['not to exceed sixty days', '<= 60 days “sixty days”'],
    ['shall in no event exceed 10 days', '<= 10 days “10 days”'],
    ['a maximum of two years', '<= 2 years “two years”'],
    ['no later than the date that is thirty (30) days after', '<= 30 days “thirty (30) days”'],
    ['ninety (90) days or less', '<= 90 days “ninety (90) days”'],
    ['at least 24 months', '>= 24 months “24 months”'],
    ['no less than 24 months', '>= 24 months “24 months”'],
    ['not less than 36 months', '>= 36 months “36 months”'],
    ['shall not be less than 36 months', '>= 36 months “36 months”'],
    ['no fewer than ten days', '>= 10 days “ten days”'],
    ['a minimum notice period of two years', '>= 2 years “two years”'],
    ['in excess of 90 days', '>= 90 days “90 days”'],
    ['more than 90 days', '>= 90 days “90 days”'],
    ['less than 90 days', '<= 90 days “90 days”'],
    ['sixty days or longer', '>= 60 days “sixty days”'],
    ['exactly 60 days', '= 60 days “60 days”'],
    ['for 60 days', '60 days “60 days”'],
  ])('knows the bound of %j', (text, expected) => {
    expect(find(text)).toEqual([expected]);
  });

  it.each([
    ['quarterly', '3 months cyclic “quarterly”'],
    ['annually', '1 years cyclic “annually”'],
    ['semi-annually', '6 months cyclic “semi-annually”'],
    ['semiannual', '6 months cyclic “semiannual”'],
    ['once per calendar year', '1 years cyclic “once per calendar year”'],
    ['every twelve (12) months', '12 months cyclic “every twelve (12) months”'],
    ['every other year', '2 years cyclic “every other year”'],
    ['at six-month intervals', '6 months cyclic “six-month”'],
    ['at intervals not exceeding 12 months', '<= 12 months cyclic “12 months”'],
    ['twice a year', '0.5 years cyclic “twice a year”'],
    ['two (2) times per year', '0.5 years cyclic “two (2) times per year”'],
    ['once in any twelve (12) month period', '12 months cyclic “once in any twelve (12) month”'],
    ['one audit per calendar year', '1 years cyclic “per calendar year”'],
    ['at least annually', '<= 1 years cyclic “annually”'],
    ['at least once every 12 months', '<= 12 months cyclic “once every 12 months”'],
    ['no less frequently than quarterly', '<= 3 months cyclic “quarterly”'],
    ['annually or more frequently', '<= 1 years cyclic “annually”'],
    ['twice annually', '0.5 years cyclic “twice annually”'],
    ['not more than once per year', '>= 1 years cyclic “once per year”'],
  ])('takes %j for a rhythm, bounded by the time between', (text, expected) => {
    expect(find(text)).toEqual([expected]);
  });

  it('gives both ends of a range', () => {
    const ends = ['>= 30 days “30”', '<= 60 days “60 days”'];
    expect(find('between 30 and 60 days')).toEqual(ends);
    expect(find('30 to 60 days')).toEqual(ends);
    expect(find('30–60 days')).toEqual(ends);
    expect(find('30-60 days')).toEqual(ends);
    expect(find('not less than 30 nor more than 60 days')).toEqual(ends);
    expect(find('thirty (30) to sixty (60) days')).toEqual([
      '>= 30 days “thirty (30)”',
      '<= 60 days “sixty (60) days”',
    ]);
    expect(find('between 2 days and 3 weeks')).toEqual(['>= 2 days “2 days”', '<= 3 weeks “3 weeks”']);
    expect(find('within 30 or 60 days')).toEqual(['<= 30 days “30”', '<= 60 days “60 days”']);
    expect(find('5 to 10 percent')).toEqual(['>= 5 % “5”', '<= 10 % “10 percent”']);
  });

  it('notes where words and figures differ', () => {
    const text = 'within thirty (60) days';
    expect(find(text)).toEqual(['<= 30 days mismatch “thirty (60) days”']);
    expect(findQuantities(text, tokenize(text))[0]?.mismatch).toEqual({ words: 30, figures: 60 });
    expect(find('one year (12 months)')).toEqual(['1 years “one year”', '12 months “12 months”']);
  });

  it('marks terms of payment', () => {
    expect(find('net 30 days')).toEqual(['30 days payment “30 days”']);
    expect(find('terms are net 45')).toEqual(['<= 45 days payment “45”']);
    expect(find('within thirty (30) days of receipt of an invoice')).toEqual(['<= 30 days payment “thirty (30) days”']);
    expect(find('Customer shall pay within 30 days')).toEqual(['<= 30 days payment “30 days”']);
    expect(find('Supplier shall patch within 30 days')).toEqual(['<= 30 days “30 days”']);
  });

  it.each([
    '24x7',
    '24/7/365',
    '24 hours a day, seven (7) days per week, 365 days per year',
    '40 hours/week',
    'eighteen (18) years of age',
    'the 2026 calendar year',
    'on 30 June 2026',
    'by January 1, 2027',
    'no later than June 30, 2026',
    'not more than 30 June',
    'no later than 5 p.m.',
    'no later than 6:00 p.m.',
    '42 U.S.C. 1320a-7h',
    'a one-time fee',
    '45 CFR 164.312',
    'Section 5 and Exhibit 2',
    'ISO 27001 and SOC 2',
    'each day',
    'from day to day',
    'month-to-month',
    'in a timely manner',
    'a year',
    'on the first day of the term',
    'IPv6',
  ])('finds none in %j', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('money', () => {
  it.each([
    ['$5,000,000 per claim', '5000000 USD “$5,000,000”'],
    ['$10M in the aggregate', '10000000 USD “$10M”'],
    ['$1.1 million', '1100000 USD “$1.1 million”'],
    ['USD 5 million', '5000000 USD “USD 5 million”'],
    ['five million dollars', '5000000 USD “five million dollars”'],
    ['not less than US$10,000,000', '>= 10000000 USD “US$10,000,000”'],
    ['Five Million U.S. Dollars (US$5,000,000.00)', '5000000 USD “Five Million U.S. Dollars (US$5,000,000.00)”'],
    ['Five Million and 00/100 Dollars ($5,000,000)', '5000000 USD “Five Million and 00/100 Dollars ($5,000,000)”'],
    ['five million dollars ($6,000,000)', '5000000 USD mismatch “five million dollars ($6,000,000)”'],
    ['€2,500.50', '2500.5 EUR “€2,500.50”'],
    ['10,000 euros', '10000 EUR “10,000 euros”'],
    ['CHF 1,000', '1000 CHF “CHF 1,000”'],
    ['$500 per day', '500 USD “$500”'],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual([expected]);
  });
});

describe('percentages', () => {
  it.each([
    ['99.9% uptime', '99.9 % “99.9%”'],
    ['at least 99.9 percent', '>= 99.9 % “99.9 percent”'],
    ['ninety-nine point nine percent (99.9%)', '99.9 % “ninety-nine point nine percent (99.9%)”'],
    ['five percent (6%)', '5 % mismatch “five percent (6%)”'],
    ['one half of one percent (0.5%)', '0.5 % “one percent (0.5%)”'],
    ['ten per cent', '10 % “ten per cent”'],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual([expected]);
  });
});

describe('versions and scores', () => {
  it.each([
    ['TLS 1.2 or later', ['>= 1.2 TLS “TLS 1.2”']],
    ['TLS 1.2 or higher', ['>= 1.2 TLS “TLS 1.2”']],
    ['TLS 1.2 (or higher)', ['1.2 TLS “TLS 1.2”'].map((whole) => `>= ${whole}`)],
    ['TLS version 1.2 or its successor', ['>= 1.2 TLS “TLS version 1.2”']],
    ['TLS 1.2 or a later version', ['>= 1.2 TLS “TLS 1.2”']],
    ['at least TLS 1.2', ['>= 1.2 TLS “TLS 1.2”']],
    ['TLSv1.2+', ['>= 1.2 TLS “TLSv1.2”']],
    ['TLS version 1.3', ['1.3 TLS “TLS version 1.3”']],
    ['Transport Layer Security (TLS) 1.2', ['1.2 TLS “Transport Layer Security (TLS) 1.2”']],
    ['TLS 1.0 and 1.1 are off', ['1 TLS “TLS 1.0”', '1.1 TLS “1.1”']],
    ['TLS 1.2/1.3', ['1.2 TLS “TLS 1.2”', '1.3 TLS “1.3”']],
    ['SSL/TLS', []],
    ['SSL 128-bit encryption', ['128 bits “128-bit”']],
    ['FIPS 140-3 validated', ['3 FIPS 140 “FIPS 140-3”']],
    ['FIPS 140-2 or 140-3 Level 2', ['2 FIPS 140 “FIPS 140-2”', '3 FIPS 140 “140-3”']],
    ['FIPS 140-2 or successor standard', ['>= 2 FIPS 140 “FIPS 140-2”']],
    ['CVSS v3.1 base score of 9.0 or higher', ['3.1 CVSS “CVSS v3.1”', '>= 9 CVSS “9.0”']],
    ['CVSS score of 7.0 or greater', ['>= 7 CVSS “CVSS score of 7.0”']],
    ['WPA3', ['3 WPA “WPA3”']],
    ['AES-256', ['256 AES bits “AES-256”']],
    ['AES256', ['256 AES bits “AES256”']],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('counts', () => {
  it.each([
    ['three (3) copies', ['3  “three (3)”']],
    ['at least two factors', ['>= 2  “two”']],
    ['at least 12 characters', ['>= 12 characters “12 characters”']],
    ['no more than two audits per year', ['<= 2  “two”', '>= 0.5 years cyclic “per year”']],
    ['two factors', []],
  ])('%s', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });
});

describe('findQuantities', () => {
  it('gives ordered ranges that agree with their tokens, in any text', () => {
    const piece = fc.constantFrom(
      ...'thirty|30|(30)|(60)|days|hours|business|$|5,000|million|%|percent|.|,|TLS|1.2|FIPS|140-2|or later|every|once|per|year|a|next|within|not|than|less|to|and|between|point|hundred|12M|US|USD|net|tenth|after|semi|-'.split(
        '|',
      ),
      ...[' ', ' ', ' '],
    );
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(any, (text) => {
        const tokens = tokenize(text);
        let reached = 0;
        for (const found of findQuantities(text, tokens)) {
          expect(found.first).toBeGreaterThanOrEqual(reached);
          expect(found.last).toBeGreaterThanOrEqual(found.first);
          expect(found.start).toBeLessThanOrEqual(tokens[found.first]?.start ?? -1);
          expect(found.end).toBeGreaterThanOrEqual(tokens[found.last]?.end ?? Infinity);
          expect(Number.isFinite(found.value)).toBe(true);
          reached = found.last + 1;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the tokens of one sentence of a longer text', () => {
    const text = 'It takes 5 days. Supplier has 30 days. It ends.';
    const tokens = tokenize(text).slice(4, 8);
    const [found] = findQuantities(text, tokens);
    expect(found).toMatchObject({
      value: 30,
      first: 2,
      last: 3,
      start: text.indexOf('30'),
      end: text.indexOf('. It ends'),
    });
  });
});

describe('toUnit', () => {
  it.each([
    [36, 'months', 'years', 3],
    [2, 'years', 'months', 24],
    [5, 'business days', 'days', 7],
    [7, 'days', 'business days', 5],
    [72, 'hours', 'days', 3],
    [1, 'weeks', 'days', 7],
    [1, 'weeks', 'hours', 168],
    [2, 'months', 'days', 60],
    [1, 'years', 'days', 365],
    [4, 'hours', 'hours', 4],
  ] as const)('%d %s in %s', (value, from, to, expected) => {
    expect(toUnit(value, from, to)).toBeCloseTo(expected, 9);
  });

  it('comes back', () => {
    const unit = fc.constantFrom(
      'hours' as const,
      'days' as const,
      'business days' as const,
      'weeks' as const,
      'months' as const,
      'years' as const,
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), unit, unit, (value, from, to) => {
        expect(toUnit(toUnit(value, from, to), to, from)).toBeCloseTo(value, 6);
      }),
    );
  });

  it('counts durations in days, and nothing else', () => {
    expect(toDays({ value: 5, unit: 'business days' })).toBe(7);
    expect(toDays({ value: 36, unit: 'hours' })).toBe(1.5);
    expect(toDays({ value: 5, unit: 'USD' })).toBeNaN();
    expect(toDays({ value: 5, unit: null })).toBeNaN();
  });
});
