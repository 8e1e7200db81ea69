import { describe, expect, test } from 'vitest';
import { readPurchase } from '../../src/purchase/read-purchase.ts';
import { framed, smallLibrary } from '../library/fixtures/small-library.ts';

const library = smallLibrary();
const templates = ['security-exhibit', 'rfp-requirements'];

const sound = `template: security-exhibit
parties:
  supplier: { name: Acme Devices Inc., entity: a Delaware corporation, address: [1 Main Street, 12345], signatory: { name: Ann Lee } }
  customer: { name: General Hospital, called: Hospital, security_contact: security@example.org }
agreement: { title: Master Agreement, date: 2027-03-31 }
product: { name: Pump, model: 100, version: 1.10, quantity: 3 }
facts: { software: yes, cloud: true, networked: no }
parameters: { repair_days: 45, list_format: [SPDX] }
clauses:
  repair-cost: { omit: true, reason: Repairs are part of the price. }
  repair-time: { position: preferred }
`;

function read(text: string) {
  return readPurchase({ path: 'purchase.yaml', text }, library, templates);
}

/** Problems of the sound purchase with one text replaced. */
function problemsWith(from: string, to: string): readonly string[] {
  if (!sound.includes(from)) throw new Error(`the purchase does not hold: ${from}`);
  const { purchase, problems } = read(sound.replace(from, () => to));
  expect(purchase === null).toBe(problems.some(({ level }) => level === 'error'));
  return problems
    .filter(({ message }) => !message.includes('although it follows'))
    .map(
      ({ line, column, level, message, help }) =>
        `${line}:${column} ${level}: ${message}${help === '' ? '' : ` (${help})`}`,
    );
}

describe('a sound purchase', () => {
  const { purchase } = read(sound);

  test('has its parties, products and choices', () => {
    expect(purchase).toEqual({
      template: 'security-exhibit',
      tier: null,
      roadmap: false,
      parties: {
        supplier: {
          name: 'Acme Devices Inc.',
          called: null,
          entity: 'a Delaware corporation',
          address: ['1 Main Street', '12345'],
          notices: null,
          security_contact: null,
          signatory: { name: 'Ann Lee', title: null },
        },
        customer: {
          name: 'General Hospital',
          called: 'Hospital',
          entity: null,
          address: [],
          notices: null,
          security_contact: 'security@example.org',
          signatory: null,
        },
        gpo: null,
      },
      agreement: { title: 'Master Agreement', date: '2027-03-31', law: null },
      products: [{ name: 'Pump', model: '100', version: '1.10', quantity: 3, description: null }],
      facts: new Map([
        ['software', true],
        ['cloud', true],
        ['networked', false],
      ]),
      parameters: new Map<string, unknown>([
        ['repair_days', 45],
        ['list_format', ['SPDX']],
      ]),
      clauses: new Map<string, unknown>([
        ['repair-cost', { omit: true, reason: 'Repairs are part of the price.' }],
        ['repair-time', { position: 'preferred' }],
      ]),
    });
  });

  test('may have several products and nothing else that is optional', () => {
    const { purchase: short, problems } = read(
      'template: rfp-requirements\nparties: { supplier: { name: A }, customer: { name: B } }\nproducts:\n  - name: Pump\n  - { name: Server, description: in the cellar }\n',
    );
    expect(problems).toEqual([]);
    expect(short?.products.map(({ name, description }) => [name, description])).toEqual([
      ['Pump', null],
      ['Server', 'in the cellar'],
    ]);
    expect(short?.agreement).toEqual({ title: null, date: null, law: null });
    expect(short?.facts.size).toBe(0);
  });

  test('takes versions as they are written', () => {
    const text = sound.replace('repair_days: 45', 'link_version: 1.10');
    expect(read(text).purchase?.parameters.get('link_version')).toBe('1.10');
  });
});

test('all problems come at once, each in its line', () => {
  const text = `template: security-exibit
partys: { supplier: { name: Acme } }
parties:
  supplier: { name: "Acme\\nInc." }
product: { name: Pump, quantity: many }
facts: { netwroked: yes, cloud: maybe }
parameters: { repair_days: 9999, repair_dayz: 1 }
clauses:
  parts-list: { omit: true }
  part-list: { position: preferred }
`;
  const { purchase, problems } = read(text);
  expect(purchase).toBeNull();
  expect(framed(problems, [{ path: 'purchase.yaml', text }])).toMatchInlineSnapshot(`
    "error: unknown template \`security-exibit\`
     --> purchase.yaml:1:11
      |
    1 | template: security-exibit
      |           ^^^^^^^^^^^^^^^
      = help: did you mean \`security-exhibit\`?

    error: unknown key \`partys\`
     --> purchase.yaml:2:1
      |
    2 | partys: { supplier: { name: Acme } }
      | ^^^^^^
      = help: did you mean \`parties\`?

    error: missing key \`customer\` in \`parties\`
     --> purchase.yaml:3:1
      |
    3 | parties:
      | ^^^^^^^
      = help: add \`customer: …\`

    error: \`supplier.name\` has a line break
     --> purchase.yaml:4:21
      |
    4 |   supplier: { name: "Acme\\nInc." }
      |                     ^^^^^^^^^^^^
      = help: it goes into the document as it is: write plain words on one line

    error: \`product.quantity\` must be a whole number, not text
     --> purchase.yaml:5:34
      |
    5 | product: { name: Pump, quantity: many }
      |                                  ^^^^
      = help: How many are bought.

    error: unknown fact \`netwroked\`
     --> purchase.yaml:6:10
      |
    6 | facts: { netwroked: yes, cloud: maybe }
      |          ^^^^^^^^^
      = help: did you mean \`networked\`?

    error: \`facts.cloud\` cannot be \`maybe\`
     --> purchase.yaml:6:33
      |
    6 | facts: { netwroked: yes, cloud: maybe }
      |                                 ^^^^^
      = help: answer yes or no; leave the fact out if nobody knows

    error: \`repair_days\` must be at most 365 days, not 9999 days
     --> purchase.yaml:7:28
      |
    7 | parameters: { repair_days: 9999, repair_dayz: 1 }
      |                            ^^^^
      = help: Practice asks for thirty days.

    error: unknown parameter \`repair_dayz\`
     --> purchase.yaml:7:34
      |
    7 | parameters: { repair_days: 9999, repair_dayz: 1 }
      |                                  ^^^^^^^^^^^
      = help: did you mean \`repair_days\`?

    error: missing key \`reason\` in \`clauses.parts-list\` beside \`omit\`
     --> purchase.yaml:9:3
      |
    9 |   parts-list: { omit: true }
      |   ^^^^^^^^^^
      = help: reason: Why the clause is left out; it appears in the document.

    error: unknown clause \`part-list\`
      --> purchase.yaml:10:3
       |
    10 |   part-list: { position: preferred }
       |   ^^^^^^^^^
       = help: did you mean \`parts-list\`?"
  `);
});

describe('a problem is', () => {
  test.each([
    [
      'an unknown template',
      'template: security-exhibit',
      'template: security',
      ['1:11 error: unknown template `security` (accepted: security-exhibit, rfp-requirements)'],
    ],
    [
      'no product',
      'product: { name: Pump, model: 100, version: 1.10, quantity: 3 }\n',
      '',
      ['1:1 error: missing key `product` (add `product: …`)'],
    ],
    [
      'product beside products',
      'product:',
      'products: [{ name: Server }]\nproduct:',
      ['7:1 error: `product` stands beside `products` (list all products under `products`)'],
    ],
    [
      'a quantity of nothing',
      'quantity: 3',
      'quantity: 0',
      ['6:61 error: `product.quantity` must be at least 1, not `0`'],
    ],
    [
      'a date in words',
      '2027-03-31',
      '"March 31, 2027"',
      [
        '5:45 error: `agreement.date` does not have the expected form: `March 31, 2027` (write year-month-day: 2027-03-31)',
      ],
    ],
    [
      'a party without a name',
      'name: General Hospital, ',
      '',
      ['4:3 error: missing key `name` in `parties.customer` (name: Legal name of the party.)'],
    ],
    [
      'template braces in a name',
      'Acme Devices Inc.',
      "'{{supplier}}'",
      [
        '3:21 error: `supplier.name` has template braces (it goes into the document as it is: write plain words on one line)',
      ],
    ],
    [
      'a line break in an address',
      '[1 Main Street,',
      '["1 Main\\nStreet",',
      [
        '3:82 error: `supplier.address` has a line break (it goes into the document as it is: write plain words on one line)',
      ],
    ],
    [
      'an invisible character in a reason',
      'Repairs are',
      'Repairs\u202e are',
      [
        '10:38 error: `repair-cost.reason` has control or invisible characters (it goes into the document as it is: write plain words on one line)',
      ],
    ],
    ['an unknown fact', 'cloud: true', 'clod: true', ['7:25 error: unknown fact `clod` (did you mean `cloud`?)']],
    [
      'an answer that is none',
      'cloud: true',
      'cloud: maybe',
      ['7:32 error: `facts.cloud` cannot be `maybe` (answer yes or no; leave the fact out if nobody knows)'],
    ],
    [
      'an unknown parameter',
      'repair_days',
      'repair_day',
      ['8:15 error: unknown parameter `repair_day` (did you mean `repair_days`?)'],
    ],
    [
      'a parameter of the wrong type',
      'repair_days: 45',
      'repair_days: 45 days',
      ['8:28 error: `repair_days` must be a number of days, not `45 days` (write the number only: 30)'],
    ],
    [
      'a parameter out of bounds',
      'repair_days: 45',
      'repair_days: 400',
      ['8:28 error: `repair_days` must be at most 365 days, not 400 days (Practice asks for thirty days.)'],
    ],
    [
      'a doubtful parameter, as a warning',
      'repair_days: 45',
      'repair_days: 90',
      ['8:28 warning: `repair_days` is 90 days, more than 60 days (Practice asks for thirty days.)'],
    ],
    [
      'a parameter of an omitted clause',
      'repair_days: 45',
      'fee_cap: 1000',
      [
        '8:15 error: `fee_cap` reaches no clause of this purchase (`repair-cost` is omitted: remove the parameter, or change that)',
      ],
    ],
    ['a parameter that a definition uses, not', 'repair_days: 45', 'link_version: 1.3', []],
    [
      'an unknown clause',
      'repair-cost:',
      'repair-costs:',
      ['10:3 error: unknown clause `repair-costs` (did you mean `repair-cost`?)'],
    ],
    [
      'a position that the library lacks',
      'repair-time: { position: preferred }',
      'parts-list: { position: fallback }',
      [
        '8:32 error: `list_format` reaches no clause of this purchase (`parts-list` does not use it in its fallback position: remove the parameter, or change that)',
        '11:27 error: `parts-list` has no fallback position in the library (choose `preferred`, or omit the clause with a reason)',
      ],
    ],
    [
      'an omission without a reason',
      ', reason: Repairs are part of the price.',
      '',
      [
        '10:3 error: missing key `reason` in `clauses.repair-cost` beside `omit` (reason: Why the clause is left out; it appears in the document.)',
      ],
    ],
    [
      'an omission that is none',
      'omit: true',
      'omit: false',
      [
        '10:24 error: `clauses.repair-cost.omit` must be `true`, not `false` (write `omit: true`, or remove the entry to keep the clause)',
      ],
    ],
    [
      'a clause that is kept and omitted',
      'omit: true',
      'position: preferred, omit: true',
      ['10:3 error: `repair-cost` has a position and is omitted (keep one of `position` and `omit`)'],
    ],
    [
      'a reason for nothing',
      'omit: true, ',
      'position: preferred, ',
      ['10:39 error: a reason without `omit` (add `omit: true`, or remove the reason)'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(problemsWith(from, to)).toEqual(expected);
  });

  test('a no that other answers make a yes, as a warning', () => {
    expect(read(sound).problems).toMatchObject([
      { level: 'warning', line: 7, message: '`networked` is no, although it follows from cloud: yes' },
    ]);
  });

  test('what is not YAML', () => {
    expect(read('parties: { supplier: {{name}} }').purchase).toBeNull();
  });
});

describe('a parameter', () => {
  test('reaches a clause that may apply, or that the file asks for', () => {
    const fee = (rest: string) =>
      read(
        `template: security-exhibit\nparties: { supplier: { name: A }, customer: { name: B } }\nproduct: { name: Pump }\nparameters: { fee_cap: 10 }\n${rest}`,
      ).problems;
    expect(fee('')).toEqual([]);
    expect(fee('facts: { networked: no }\n')).toMatchObject([
      {
        message: '`fee_cap` reaches no clause of this purchase',
        help: '`repair-cost` does not apply: remove the parameter, or change that',
      },
    ]);
    expect(fee('facts: { networked: no }\nclauses: { repair-cost: { position: preferred } }\n')).toEqual([]);
  });

  test('that measures other contracts counts even where the chosen text does not use it', () => {
    expect(problemsWith('repair-time: { position: preferred }', 'repair-time: { position: fallback }')).toEqual([]);
  });
});
