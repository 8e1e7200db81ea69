/** Ways to make a promise sound firm and bind nobody, each put on the same promise; and words of the same look that leave it firm. */
import { describe, expect, test } from 'vitest';
import { contractOf, lint } from './real-library.ts';

/** `verb` stands for "shall"; `inside` right behind it; `end` before the full stop; `after` is a further sentence. */
function promise({ verb = 'shall', inside = '', end = '', after = '' } = {}): string {
  return `4.1 Supplier ${verb}${inside} encrypt all PHI and other Customer data that is stored on the Product with AES-256${end}. ${after}`;
}

function verdict(text: string): string | undefined {
  return lint(contractOf(text)).verdicts.find(({ requirement }) => requirement === 'encryption-at-rest')?.status;
}

test('the promise itself is met', () => {
  expect(verdict(promise())).toBe('met');
});

describe('a promise is not met', () => {
  test.each([
    'may',
    'could',
    'might',
    'would',
    'should',
    'ought to',
    'can',
    'plans to',
    'hopes to',
    'aims to',
    'aspires to',
    'is prepared to',
    'is willing to',
    'stands ready to',
    'is encouraged to',
    'is at liberty to',
    'will ordinarily',
    'will generally',
    'shall in principle',
    'shall consider whether to',
    'will evaluate whether to',
    'shall have the option to',
    'is in the process of arranging to',
    'has as its objective to',
    'will look to',
  ])('of what Supplier %s do', (verb) => {
    expect(verdict(promise({ verb }))).not.toBe('met');
  });

  test.each([
    ', in most cases,',
    ', as a general rule,',
    ', wherever it can,',
    ', insofar as its resources allow,',
    ', time permitting,',
    ', where it considers this warranted,',
    ', if it thinks fit,',
    ', at times of its choosing,',
    ', unless it decides otherwise,',
    ', save where it would be burdensome,',
    ', subject to its product roadmap,',
    ', subject to the approval of its management,',
    ', for a reasonable charge,',
    ', if requested and paid for,',
    ', in line with its published practices as amended,',
    ', for so long as it offers the service generally,',
    ', in a manner to be discussed,',
  ])('with “%s” at the verb', (inside) => {
    expect(verdict(promise({ inside }))).not.toBe('met');
  });

  test.each([
    ', unless Supplier reasonably considers this unnecessary',
    ', to be charged separately',
    ', where commercially viable',
    ', provided that Customer holds a current support plan',
    ', provided it is not unduly burdensome for Supplier',
    ', so long as the cost is not disproportionate',
    ', without any obligation to do so',
    ', as a statement of intent',
    ', although Supplier does not commit to this',
    ', it being understood that these are targets only',
    ', but Supplier may change this at any time',
    ', and Supplier may suspend this at its convenience',
    ', dependent on the cooperation of its suppliers',
    ', on terms to be settled',
  ])('with “%s” at its end', (end) => {
    expect(verdict(promise({ end }))).not.toBe('met');
  });

  test.each([
    'The foregoing describes current practice and is not a commitment.',
    'This section is informational only.',
    'Nothing in this section is binding on Supplier.',
    'Supplier may deviate from the above where it sees reason to.',
    'These are goals, and failure to reach them is no breach.',
    'The foregoing is subject to change without notice.',
    'Supplier has no liability for any failure to do so.',
    'This section lapses when the warranty ends.',
  ])('before “%s”', (after) => {
    expect(verdict(promise({ after }))).not.toBe('met');
  });
});

describe('a promise stays met', () => {
  test.each([', at no charge to Customer,', ', at all times,', ', at its sole expense,', ', as a minimum,'])(
    'with “%s” at the verb',
    (inside) => {
      expect(verdict(promise({ inside }))).toBe('met');
    },
  );

  test.each([
    ', whether or not a service agreement is in force',
    ', unless Customer agrees otherwise in writing',
    ', except as required by law',
    ', to the extent permitted by law',
    ', for as long as the Product is in use',
    ', and any failure to do so is a material breach',
    ", without prejudice to Customer's other rights",
  ])('with “%s” at its end', (end) => {
    expect(verdict(promise({ end }))).toBe('met');
  });

  test.each([
    'Supplier shall bear the cost of doing so.',
    'The foregoing applies notwithstanding any end-of-support announcement by Supplier.',
    'Any approval by Customer does not diminish the responsibility of Supplier under this Section.',
    'The limitation of liability does not apply to a breach of this Section.',
  ])('before “%s”', (after) => {
    expect(verdict(promise({ after }))).toBe('met');
  });
});

/** One of each kind of wording that sounds like a promise, or takes one back, that earlier lists do not have. */
describe('a promise is not met in other words', () => {
  test.each(['undertakes efforts to', 'is designed so as to', 'plans on having its staff', 'has it in mind to'])(
    'of what Supplier %s do',
    (verb) => expect(verdict(promise({ verb }))).not.toBe('met'),
  );

  test.each([
    ', which is an expectation and no more',
    ', or as close to that as Supplier manages',
    ', except for old data',
  ])('with “%s” at its end', (end) => expect(verdict(promise({ end }))).not.toBe('met'));

  test.each([
    'The foregoing states goals only.',
    'These time frames are for planning.',
    'Supplier may revise any of these periods at its discretion.',
    'Supplier’s compliance with this Section is voluntary.',
    'The preceding sentence does not oblige Supplier to anything.',
  ])('before “%s”', (after) => expect(verdict(promise({ after }))).not.toBe('met'));

  test('whose exhibit says that it is not enforceable', () => {
    const text = `EXHIBIT A\nSecurity\n1. Data\n${promise()}\n2. Other\n2.1 Nothing in this Exhibit creates an enforceable obligation.`;
    expect(verdict(text)).not.toBe('met');
  });

  test.each([
    '4.1 Supplier shall:\n(a) encrypt all PHI and other Customer data that is stored on the Product with AES-256; and\n(b) keep records of this, in each case where practicable.',
    '4.1 Supplier shall:\n(a) encrypt all PHI and other Customer data that is stored on the Product with AES-256; and\n(b) keep records of this,\nin each case where practicable.',
  ])('whose list ends with a hedge for all of it: %s', (text) => expect(verdict(text)).not.toBe('met'));
});

test.each([
  ', other than Customer’s own tapes',
  ', except for publicly known data',
  ', unless Customer’s security officer has waived this in writing',
])('a promise stays met with “%s”', (end) => {
  expect(verdict(promise({ end }))).toBe('met');
});
