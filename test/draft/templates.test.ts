/** The templates that come with mc2, with the clauses that come with mc2. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Contract } from '../../src/contract/contract.ts';
import { draftContract } from '../../src/draft/draft-contract.ts';
import type { Purchase } from '../../src/purchase/purchase.ts';
import { party, purchase } from './sample-purchase.ts';
import { shippedLibrary, shippedTemplate, templateNames } from './shipped.ts';

const library = shippedLibrary();
const templates = new Map(templateNames.map((name) => [name, shippedTemplate(name, library)]));

function draft(name: string, given: Parameters<typeof purchase>[0] = {}) {
  const template = templates.get(name);
  if (template === undefined) throw new Error(`no template ${name}`);
  return draftContract(purchase({ template: name, ...given }), library, template);
}

function textOf({ blocks }: Contract): string {
  return blocks.map(({ text }) => text).join('\n');
}

const everyFact = Object.fromEntries(library.facts.map(({ id }) => [id, true]));
const unnamed = {
  supplier: party({ name: 'Acme Infusion, Inc.', called: null }),
  customer: party({ name: 'Lakeside Health System', called: null }),
  gpo: null,
};

test('four templates come with mc2', () => {
  expect(templateNames).toEqual(['gpo-schedule', 'rfp-requirements', 'security-agreement', 'security-exhibit']);
});

describe('the words for the parties', () => {
  test.each([
    ['gpo-schedule', 'Vendor', 'Participating Member'],
    ['rfp-requirements', 'Supplier', 'Customer'],
    ['security-agreement', 'Supplier', 'Customer'],
    ['security-exhibit', 'Supplier', 'Customer'],
  ])('%s has words of its own where the purchase file does not say', (name, supplier, customer) => {
    const { contract } = draft(name, { parties: unnamed, facts: everyFact });
    expect(contract.parties.map(({ called }) => called[0])).toEqual([supplier, customer]);
    expect(textOf(contract)).toContain(`${supplier} shall`);
  });

  test.each(templateNames)('%s takes those of the purchase file everywhere', (name) => {
    const parties = {
      ...unnamed,
      supplier: { ...unnamed.supplier, called: 'Seller' },
      customer: { ...unnamed.customer, called: 'Clinic' },
    };
    const { contract } = draft(name, { parties, facts: everyFact, tier: 'foundational', roadmap: true });
    expect(textOf(contract)).not.toMatch(
      /\b(?:Supplier(?! Personnel)|Vendor|Customer(?! Data)|Participating Member)\b/u,
    );
    expect(textOf(contract)).toContain('Seller shall');
  });
});

describe('security-agreement', () => {
  test('names the law of the purchase file, or asks for it', () => {
    const law = draft('security-agreement', {
      agreement: { title: null, date: null, law: 'the State of Wisconsin' },
      facts: everyFact,
    });
    expect(textOf(law.contract)).toContain('governed by the laws of the State of Wisconsin, without regard');
    expect(law.open).toEqual([]);
    const open = draft('security-agreement', { facts: everyFact });
    expect(open.open).toEqual([expect.stringMatching(/^\d+\.\d+: \[CONFIRM: state whose law governs\]$/u)]);
    expect(textOf(open.contract)).toContain('laws of [CONFIRM: state whose law governs], without regard');
  });

  test('has recitals, definitions, term, general terms, signatures and exhibits, in that order', () => {
    const { blocks } = draft('security-agreement').contract;
    const at = (found: (block: Block) => boolean) => blocks.findIndex(found);
    const order = [
      at(({ role }) => role === 'title'),
      at(({ role }) => role === 'recital'),
      at(({ text }) => text === 'Definitions'),
      at(({ text }) => text === 'Maturity'),
      at(({ text }) => text === 'Term and Termination'),
      at(({ text }) => text === 'General Terms'),
      at(({ role }) => role === 'signature'),
      at(({ label }) => label === 'Exhibit A'),
    ];
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });
});

describe('gpo-schedule', () => {
  const gpo = party({ name: 'Summit Care Alliance', called: null, entity: 'a Delaware corporation' });

  test('is concluded by the purchasing organization for members that nobody has to name', () => {
    const parties = { ...unnamed, customer: party({ name: '', called: null }), gpo };
    const { contract, open } = draft('gpo-schedule', { parties });
    expect(textOf(contract)).toContain(
      'Summit Care Alliance, a Delaware corporation (“GPO”), for the benefit of each health care provider',
    );
    expect(textOf(contract)).toContain('Each Participating Member may enforce this Schedule in its own name');
    expect(contract.parties[1]).toEqual({
      side: 'customer',
      name: 'Summit Care Alliance',
      called: ['Participating Member', 'GPO'],
    });
    const signing = contract.blocks.filter(({ role, cell }) => role === 'signature' && cell?.header === true);
    expect(signing.map(({ text }) => text)).toEqual(['Acme Infusion, Inc.', 'Summit Care Alliance']);
    expect(open.join('\n')).not.toContain('name of');
  });

  test('asks for the name of the organization where the purchase file has none', () => {
    const { open } = draft('gpo-schedule', { parties: unnamed });
    expect(open).toContain('[CONFIRM: name of the group purchasing organization]');
    expect(open.filter((point) => point.includes('legal name of GPO'))).toHaveLength(2);
  });
});

describe('rfp-requirements', () => {
  const { contract, selection } = draft('rfp-requirements', { facts: everyFact });
  const cells = contract.blocks.filter(
    ({ cell, exhibit, role }) => cell !== null && exhibit === '' && role !== 'signature',
  );
  const taken = selection.filter((selected) => selected.taken);

  test('has a row for every requirement, with empty cells to answer in', () => {
    const rows = cells.filter(({ cell }) => cell?.header === false);
    expect(rows.filter(({ cell }) => cell?.column === 0).map(({ label, text }) => [label, text])).toHaveLength(
      taken.length,
    );
    for (const column of [2, 3]) {
      const answers = rows.filter(({ cell }) => cell?.column === column);
      expect(answers.map(({ text }) => text)).toEqual(taken.map(() => ''));
    }
    const titles = rows.flatMap(({ text, marks }) =>
      marks.filter(({ kind }) => kind === 'title').map(({ start, end }) => text.slice(start, end).toLowerCase()),
    );
    expect(titles).toEqual(taken.map(({ requirement }) => requirement.title.toLowerCase()));
  });

  test('says in each form which three answers there are', () => {
    const headers = cells.filter(({ cell }) => cell?.header === true && cell.column === 2);
    expect(headers.map(({ text }) => text)).toEqual(
      library.pillars.map(() => 'Response: Comply / Comply with exception / Do not comply'),
    );
    const text = textOf(contract);
    for (const answer of ['“Comply”:', '“Comply with exception”:', '“Do not comply”:']) expect(text).toContain(answer);
    expect(text).toContain('the completed form becomes part of it');
  });

  test('numbers the rows as the form, and refers to them so', () => {
    const numbers = cells.filter(({ label }) => /^\d/u.test(label)).map(({ label }) => label);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(textOf(contract)).not.toMatch(/\bSection \d+\.\d/u);
    expect(textOf(contract)).toMatch(/\bRequirement \d+\.\d/u);
  });

  test('asks for the preferred text where the purchase file would settle for less', () => {
    const id = 'audit-rights';
    const settled = draft('rfp-requirements', { facts: everyFact, clauses: new Map([[id, { position: 'fallback' }]]) });
    expect(textOf(settled.contract)).toBe(textOf(contract));
  });
});

describe('the roadmap', () => {
  test.each(templateNames.filter((name) => name !== 'rfp-requirements'))('%s has it when it is asked for', (name) => {
    const small = {
      ...library,
      requirements: library.requirements.map((requirement, at) => ({
        ...requirement,
        tier:
          requirement.severity === 'critical'
            ? ('foundational' as const)
            : at % 2
              ? ('established' as const)
              : ('advanced' as const),
      })),
    };
    const template = shippedTemplate(name, small);
    const given = purchase({ facts: everyFact, tier: 'foundational', roadmap: true });
    const { contract, selection } = draftContract(given, small, template);
    const deferred = selection.filter(({ cause }) => cause === 'tier');
    expect(deferred.length).toBeGreaterThan(5);
    const heading = contract.blocks.find(({ text, role }) => role === 'heading' && text === 'Security Roadmap');
    const inside = contract.blocks.filter(({ exhibit }) => exhibit === heading?.label);
    expect(inside.map(({ text }) => text).join('\n')).toMatch(
      /is a binding part of this .*\. Supplier shall meet each requirement/u,
    );
    const due = inside.filter(({ cell }) => cell?.column === 2 && !cell.header).map(({ text }) => text);
    expect(due).toEqual([
      ...deferred
        .filter(({ requirement }) => requirement.tier === 'established')
        .map(() => 'Within twelve (12) months after the Effective Date'),
      ...deferred
        .filter(({ requirement }) => requirement.tier === 'advanced')
        .map(() => 'Within twenty-four (24) months after the Effective Date'),
    ]);
    expect(contract.terms.map(({ term }) => term)).toContain('Effective Date');
    const without = draftContract({ ...given, roadmap: false }, small, template).contract;
    expect(textOf(without)).not.toContain('Roadmap');
  });
});

const facts = fc.dictionary(fc.constantFrom(...library.facts.map(({ id }) => id)), fc.boolean());
const choices = fc.dictionary(
  fc.constantFrom(...library.requirements.map(({ id }) => id)),
  fc.constantFrom(
    { position: 'preferred' } as const,
    { position: 'fallback' } as const,
    { omit: true, reason: 'settled in another agreement' } as const,
  ),
  { maxKeys: 6 },
);
const purchases: fc.Arbitrary<Purchase> = fc
  .record({
    facts,
    choices,
    tier: fc.constantFrom(null, 'foundational' as const, 'established' as const, 'advanced' as const),
    roadmap: fc.boolean(),
    law: fc.constantFrom(null, 'the State of Ohio'),
    title: fc.constantFrom(null, 'Master Agreement'),
    called: fc.constantFrom(null, 'Seller'),
    gpo: fc.constantFrom(null, party({ name: 'Summit Care Alliance', called: null })),
  })
  .map(({ facts: given, choices: chosen, law, title, called, gpo, ...rest }) =>
    purchase({
      ...rest,
      facts: given,
      clauses: new Map(
        Object.entries(chosen).filter(([id, choice]) => {
          const positions = library.requirements.find((requirement) => requirement.id === id)?.positions ?? [];
          return !('position' in choice) || positions.some(({ level }) => level === choice.position);
        }),
      ),
      agreement: { title, date: null, law },
      parties: { ...purchase().parties, supplier: { ...purchase().parties.supplier, called }, gpo },
    }),
  );

describe.each(templateNames)('%s, whatever is bought', (name) => {
  const template = templates.get(name);
  if (template === undefined) throw new Error(`no template ${name}`);
  const section = template.words.section;

  test('holds together', () => {
    fc.assert(
      fc.property(purchases, (one) => {
        const drafted = draftContract(one, library, template);
        const { blocks } = drafted.contract;
        expect(draftContract(one, library, template)).toEqual(drafted);
        checkReferences(blocks, section);
        checkText(blocks);
        checkNumbers(blocks);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** Every cross-reference shows the number of its target, and no number is cited that is not there. */
function checkReferences(blocks: readonly Block[], section: string): void {
  for (const { text, marks } of blocks) {
    for (const { kind, start, end, target } of marks) {
      if (kind !== 'reference') continue;
      const { label, exhibit } = blocks[target ?? -1] as Block;
      expect(text.slice(start, end)).toBe(exhibit === '' ? `${section} ${label}` : label);
    }
  }
  const cited = blocks.flatMap(
    ({ text }) => text.match(/(?:Section|Requirement) \d+\.\d+|(?:Exhibit|Schedule|Annex) [A-Z\d]\b/gu) ?? [],
  );
  const known = new Set(blocks.flatMap(({ label }) => [label, `${section} ${label}`]));
  expect(cited.filter((words) => !known.has(words))).toEqual([]);
}

/** Nothing of the machinery shows, and the only gaps are those that are marked. */
function checkText(blocks: readonly Block[]): void {
  for (const { text, marks, cell } of blocks) {
    let rest = text;
    for (const { start, end } of marks.filter(({ kind }) => kind === 'confirm')) {
      expect(text.slice(start, end)).toMatch(/^\[CONFIRM: .+\]$/u);
      rest = rest.slice(0, start) + '#'.repeat(end - start) + rest.slice(end);
    }
    expect(rest).not.toMatch(
      /\{\{|\}\}|\[|\]|undefined|null|NaN|TBD| {2}|\p{Noncharacter_Code_Point}|\s$|^\s| [,.;:)]|\(\s/u,
    );
    if (cell === null) expect(text).not.toBe('');
  }
}

/** Articles, clauses and lists count without gaps. */
function checkNumbers(blocks: readonly Block[]): void {
  let article = 0;
  let clause = 0;
  let item = 0;
  const attachments = new Map<string, number>();
  for (const { label, cell } of blocks) {
    if (/^\d+$/u.test(label)) {
      expect(label).toBe(`${(article += 1)}`);
      clause = item = 0;
    } else if (/^\d/u.test(label)) {
      expect(label).toBe(`${article}.${(clause += 1)}`);
      item = 0;
    } else if (/^\([a-z]\)$/u.test(label)) {
      item = label === '(a)' && cell === null ? 1 : item + 1;
      expect(label).toBe(`(${String.fromCharCode(96 + item)})`);
    } else if (label !== '') {
      const [word = '', count = ''] = label.split(' ');
      const next = (attachments.get(word) ?? 0) + 1;
      attachments.set(word, next);
      expect(count).toBe(/\d/u.test(count) ? `${next}` : String.fromCharCode(64 + next));
    }
  }
}
