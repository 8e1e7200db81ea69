import { describe, expect, test } from 'vitest';
import { bindings, said } from './statements.ts';

describe('who is bound', () => {
  test.each([
    ['Supplier shall deliver the report.', 'supplier obligation'],
    ['The Vendor must deliver the report.', 'supplier obligation'],
    ['Each Participating Member will pay for the report.', 'customer obligation'],
    ['Each party shall keep the report secret.', 'both obligation'],
    ['Supplier, at its own cost, shall deliver the report.', 'supplier obligation'],
    ['At the request of Customer, Supplier shall deliver the report.', 'supplier obligation'],
    ['Within ten days after notice from Customer, Supplier shall deliver the report.', 'supplier obligation'],
    ['Upon request by Supplier the Hospital shall return the report.', 'customer obligation'],
    ['The report shall be blue.', '- obligation'],
  ])('%s', (text, expected) => {
    expect(bindings(text)).toEqual([expected]);
  });

  test('the words of the contract outweigh the usual ones', () => {
    const text = 'This Agreement is made between Acme, Inc. (“Manufacturer”) and Lakeside Clinic (“Provider”).';
    expect(bindings(`${text}\nProvider shall deliver the report.`).at(-1)).toBe('customer obligation');
    expect(bindings(`${text}\nAcme, Inc. shall deliver the report.`).at(-1)).toBe('supplier obligation');
  });
});

test('a member of something is not the Member', () => {
  expect(bindings('Supplier warrants that each member of its workforce shall have been trained.')).not.toContain(
    'customer obligation',
  );
  expect(bindings('Member shall pay for the report.')).toEqual(['customer obligation']);
});

test.each([
  ["If you give us notice, we'll fill in your form.", 'supplier obligation'],
  ["You can back up the server, and we'll give you the disc.", 'supplier obligation'],
  ['For a month you can fetch the files. After that we will delete them.', 'supplier obligation'],
  ["We'll ask, and you'll answer.", 'customer obligation'],
  ["You'll find a list on your order.", '- obligation'],
  ["You'll never pay extra for a patch.", '- prohibition'],
  ['Every word can be changed by you, and our installer will make sure of it.', 'supplier obligation'],
])('a verb that is contracted with its subject binds it: %s', (text, expected) => {
  const parties =
    'These terms are between Lumenry, Inc. ("we", "us", "our") and the hospital in the order ("you", "your").';
  expect(bindings(`${parties}\n${text}`).at(-1)).toBe(expected);
});

test.each([
  ['Supplier may procure that data is at no time stored in clear.', ['supplier permission']],
  ['Supplier intends to ensure that no user can log in without a password.', ['supplier intention']],
  ['Supplier shall, at its discretion, procure that data is at no time stored in clear.', ['supplier obligation']],
  [
    'Supplier may ensure that the data is at no time lost and shall deliver the report.',
    ['supplier permission', 'supplier obligation'],
  ],
])('what a soft verb brings about binds nobody: %s', (text, expected) => {
  expect(bindings(text)).toEqual(expected);
});

describe('what the customer has to bring about', () => {
  test.each([
    ['Customer shall keep a program. The program shall include the report.', 'customer obligation'],
    ['Customer shall keep a program. The report shall include a page.', '- obligation'],
    ['Customer shall install the widget. The widget shall print a report.', '- obligation'],
    ['Supplier shall keep a program. The program shall include the report.', '- obligation'],
  ])('%s', (text, expected) => {
    expect(bindings(text).at(-1)).toBe(expected);
  });
});

describe('the proviso of a leave', () => {
  test('binds whoever has the leave', () => {
    expect(
      bindings('Supplier may subcontract, provided that no stranger shall see the report before signing.'),
    ).toEqual(['supplier permission', 'supplier prohibition']);
  });

  test('of a duty stays a condition of it', () => {
    expect(bindings('Supplier shall deliver the report, provided that Customer shall have paid for it.')).toEqual([
      'supplier obligation',
    ]);
  });
});

describe('how firmly', () => {
  test.each([
    ['Supplier may deliver the report.', 'supplier permission'],
    ['Supplier intends to deliver the report.', 'supplier intention'],
    ['The Product can be configured to print the report.', '- capability'],
    ['Supplier shall not deliver the report.', 'supplier prohibition'],
    ['Supplier delivers the report.', 'supplier declaration'],
    ['Customer shall have the right to inspect the widget.', 'customer permission'],
  ])('%s', (text, expected) => {
    expect(bindings(text)).toEqual([expected]);
  });

  test.each([
    'Supplier shall not be required to deliver the report.',
    'Supplier shall have no obligation to deliver the report.',
    'Supplier is under no obligation to deliver the report.',
    'Nothing in this Agreement shall obligate Supplier to deliver the report.',
  ])('a denial wins over the "shall" in it: %s', (text) => {
    expect(bindings(text).map((binding) => binding.split(' ')[1])).toEqual(['denied']);
  });

  test.each([
    'Supplier shall deliver the report not later than Friday.',
    'Supplier shall not delay the report.',
    'Supplier shall not fail to deliver the report.',
    'Supplier shall deliver the report without charge.',
  ])('limits in negative words deny nothing: %s', (text) => {
    expect(bindings(text).every((binding) => !/denied/u.test(binding))).toBe(true);
  });
});

describe('passives', () => {
  test.each([
    ['The report shall be delivered by Supplier.', 'supplier obligation'],
    ['The report shall be delivered to Customer by the Vendor within ten days.', 'supplier obligation'],
    ['The report shall be paid for by Customer.', 'customer obligation'],
    // Whoever is told, somebody else must tell.
    ['Customer shall be notified of each change.', '- obligation'],
    ['Customer shall be given the report.', '- obligation'],
  ])('%s', (text, expected) => {
    expect(bindings(text)).toEqual([expected]);
  });

  test('a passive without an agent binds the customer where the paragraph spoke of nobody else', () => {
    expect(bindings('Customer shall install the update. The report shall be kept for a year.')).toEqual([
      'customer obligation',
      'customer obligation',
    ]);
    expect(bindings('Customer shall ask Supplier. Supplier shall answer. The report shall be kept.').at(-1)).toBe(
      '- obligation',
    );
  });
});

describe('coordination', () => {
  test('a second verb goes on with the subject of the first', () => {
    expect(bindings('Supplier shall notify Customer and shall deliver the report.')).toEqual([
      'supplier obligation',
      'supplier obligation',
    ]);
  });

  test('a second subject takes over', () => {
    expect(bindings('Supplier shall deliver the report, and Customer may inspect the widget.')).toEqual([
      'supplier obligation',
      'customer permission',
    ]);
    expect(bindings('Customer shall pay and Supplier shall deliver the report.')).toEqual([
      'customer obligation',
      'supplier obligation',
    ]);
  });

  test('nor does an object where a noun of its own is the subject of the next verb', () => {
    expect(
      bindings('Supplier shall furnish Customer with a report, and such report shall not carry advertising.'),
    ).toEqual(['supplier obligation', 'supplier prohibition']);
  });

  test('an object does not', () => {
    expect(bindings('Supplier shall deliver the report to Customer, and shall explain it to Customer.')).toEqual([
      'supplier obligation',
      'supplier obligation',
    ]);
  });

  test('force changes in the middle', () => {
    expect(bindings('Supplier shall deliver the report and may charge for it.')).toEqual([
      'supplier obligation',
      'supplier permission',
    ]);
  });
});

describe('subordinate clauses do not govern', () => {
  test.each([
    ['Supplier shall deliver the report which Customer may use.', ['supplier obligation']],
    ['If Customer must report to an authority, Supplier shall deliver the report.', ['supplier obligation']],
    ['Supplier shall state the date on which it will deliver the report.', ['supplier obligation']],
    ['Customer may use each report that Supplier shall have delivered.', ['customer permission']],
    [
      'Supplier shall report each flaw within two days after it knew, or by exercising diligence would have known, of it.',
      ['supplier obligation'],
    ],
    [
      'Supplier shall report, within two days of listing or report as the case may be, each flaw.',
      ['supplier obligation'],
    ],
    [
      'So that engineers of the hospital may set up firewalls, Supplier shall deliver the report.',
      ['supplier obligation'],
    ],
  ])('%s', (text, expected) => {
    expect(bindings(text)).toEqual(expected);
  });

  test('unless nothing else does', () => {
    expect(bindings('the date on which Supplier will deliver the report')).toEqual(['supplier obligation']);
  });
});

test('a pronoun goes on with the party before', () => {
  expect(bindings('Customer pays Supplier nothing. It shall deliver the report.').at(-1)).toMatch(/obligation$/u);
  expect(bindings('Supplier shall deliver the report. It shall explain it.')).toEqual([
    'supplier obligation',
    'supplier obligation',
  ]);
  expect(bindings('Customer shall keep the report. It shall not publish it.')).toEqual([
    'customer obligation',
    'customer prohibition',
  ]);
});

test('statements cover the sentence without gap and overlap', () => {
  const [sentence, ...others] = [
    said('Supplier shall deliver the report; Customer shall read it; and neither party may publish it.'),
  ];
  expect(others).toEqual([]);
  const spans = (sentence ?? []).map(({ first, last }) => [first, last]);
  spans.forEach(([first], at) => expect(first).toBe(at === 0 ? 0 : (spans[at - 1]?.[1] ?? 0) + 1));
  expect(spans.at(-1)?.[1]).toBe((sentence?.[0]?.sentence.tokens.length ?? 0) - 1);
  expect(spans).toHaveLength(3);
});
