import { describe, expect, test } from 'vitest';
import type { Block, Contract } from '../../src/contract/contract.ts';
import { draftContract } from '../../src/draft/draft-contract.ts';
import { UsageError } from '../../src/errors.ts';
import type { Library } from '../../src/library/library.ts';
import { definition, library, preferred, requirement } from './sample-library.ts';
import { party, purchase } from './sample-purchase.ts';
import { template } from './sample-template.ts';

function draft(given: Parameters<typeof purchase>[0] = {}, with_: Library = library) {
  return draftContract(purchase(given), with_, template);
}

/** A library whose only clause says this. */
function saying(text: string, definitions = library.definitions): Library {
  const others = library.requirements.map((one) => ({ ...one, applies: { not: 'software' } }));
  return {
    ...library,
    definitions,
    requirements: [...others, requirement({ id: 'only', title: 'Only clause', positions: [preferred(text)] })],
  };
}

function blockAt({ blocks }: Contract, clause: string): Block {
  const found = blocks.find((block) => block.clause === clause && block.label !== '');
  if (found === undefined) throw new Error(`no block ${clause}`);
  return found;
}

function marked({ text, marks }: Block, kind: string): readonly string[] {
  return marks.filter((mark) => mark.kind === kind).map(({ start, end }) => text.slice(start, end));
}

/** The cells of the tables in an attachment, row by row. */
function rows({ blocks }: Contract, exhibit: string): readonly (readonly string[])[] {
  const table: string[][] = [];
  for (const { cell, text, exhibit: where } of blocks) {
    if (cell === null || where !== exhibit) continue;
    if (cell.column === 0) table.push([]);
    table.at(-1)?.push(text);
  }
  return table;
}

describe('the frame', () => {
  test('articles stand in the order of the template, with one for each pillar', () => {
    const { contract } = draft();
    const headings = contract.blocks.filter(({ role, level }) => role === 'heading' && level === 0);
    expect(headings.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '1 Scope and Precedence',
      '2 Definitions',
      '3 Maturity',
      '4 Product Design Maturity',
      '5 Performance',
      '6 General Terms',
      'Exhibit A Products and Device Profile',
      'Exhibit B Contacts and Notice Addresses',
    ]);
    expect(contract.exhibits.map(({ label, block }) => [label, contract.blocks[block ?? -1]?.text])).toEqual([
      ['Exhibit A', 'Products and Device Profile'],
      ['Exhibit B', 'Contacts and Notice Addresses'],
    ]);
  });

  test('a pillar without a clause has no article', () => {
    const { contract } = draft({ facts: { software: false, networked: false, cloud: false, stores_phi: false } });
    expect(contract.blocks.some(({ text }) => text === 'Product Design Maturity')).toBe(false);
    expect(blockAt(contract, '3').text).toBe('General Terms');
  });

  test('the opening names the parties, their words and the agreement', () => {
    const [, opening] = draft().contract.blocks;
    expect(opening?.text).toBe(
      'This Medical Device Security Exhibit (this “Exhibit”) is made between Acme Infusion, Inc., a Delaware corporation (“Supplier”), and Lakeside Health System (“Customer”). It is attached to and is part of the Master Purchase Agreement between them dated November 2, 2026 (the “Agreement”).',
    );
    expect(marked(opening as Block, 'term')).toEqual(['Exhibit', 'Supplier', 'Customer', 'Agreement']);
  });

  test('an agreement without title and date is still named', () => {
    const [, opening] = draft({ agreement: { title: null, date: null, law: null } }).contract.blocks;
    expect(opening?.text).toContain(
      'part of the agreement under which Customer acquires the Products (the “Agreement”).',
    );
  });

  test('the parties are called what the purchase file calls them, everywhere', () => {
    const { supplier, customer } = purchase().parties;
    const { contract } = draft({
      parties: {
        supplier: { ...supplier, called: 'Vendor' },
        customer: { ...customer, called: 'Hospital' },
        gpo: null,
      },
    });
    const text = contract.blocks.map((block) => block.text).join('\n');
    expect(text).not.toMatch(/\bSupplier\b/u);
    expect(text).toContain('Vendor shall encrypt Hospital’s traffic');
    expect(contract.parties).toEqual([
      { side: 'supplier', name: 'Acme Infusion, Inc.', called: ['Vendor'] },
      { side: 'customer', name: 'Lakeside Health System', called: ['Hospital'] },
    ]);
  });

  test('signature lines are filled where the purchase file knows, blank rules elsewhere', () => {
    const { blocks } = draft().contract;
    const lines = blocks
      .filter(({ role, cell }) => role === 'signature' && cell !== null)
      .map(({ text }) => text.replace(/_{8,}/u, '…'));
    expect(lines).toEqual([
      'Acme Infusion, Inc.',
      'Lakeside Health System',
      'By: …',
      'By: …',
      'Name: Ada Reyes',
      'Name: …',
      'Title: President',
      'Title: …',
      'Date: …',
      'Date: …',
    ]);
  });
});

describe('clauses', () => {
  test('a clause has its number, its title in title case and its text', () => {
    const { contract } = draft();
    const clause = blockAt(contract, '4.1');
    expect(clause).toMatchObject({
      role: 'operative',
      label: '4.1',
      level: 1,
      heading: ['Product Design Maturity'],
      text: 'Encryption in Transit. Supplier shall encrypt Customer’s traffic with TLS 1.2 or later.',
    });
    expect(marked(clause, 'title')).toEqual(['Encryption in Transit']);
    expect(contract.blocks[clause.parent ?? -1]?.text).toBe('Product Design Maturity');
  });

  test('list items hang under their clause, and what follows them still belongs to it', () => {
    const { contract } = draft({ facts: { software: true, networked: true, cloud: true, stores_phi: true } });
    const clause = blockAt(contract, '3.1');
    const below = contract.blocks.filter(({ parent }) => parent === clause.index);
    expect(below.map(({ label, clause: cited, level, text }) => [label, cited, level, text])).toEqual([
      ['(a)', '3.1(a)', 2, 'in SPDX or CycloneDX;'],
      ['(b)', '3.1(b)', 2, 'with every Component, hosted ones included; and'],
      ['(c)', '3.1(c)', 2, 'for the hosted parts too.'],
      ['', '3.1', 1, 'It shall stay available until End of Support.'],
    ]);
  });

  test('items under an unnumbered paragraph hang under it and go on counting', () => {
    const { contract } = draft({}, saying('One:\n- a;\n- b.\n\nMoreover:\n- c:\n  - deep;\n  - deeper;\n- d.'));
    const below = contract.blocks.filter(({ clause }) => clause.startsWith('3.1') && clause !== '3.1');
    expect(below.map(({ clause, text, parent }) => [clause, text, contract.blocks[parent ?? -1]?.text])).toEqual([
      ['3.1(a)', 'a;', 'Only Clause. One:'],
      ['3.1(b)', 'b.', 'Only Clause. One:'],
      ['3.1(c)', 'c:', 'Moreover:'],
      ['3.1(c)(i)', 'deep;', 'c:'],
      ['3.1(c)(ii)', 'deeper;', 'c:'],
      ['3.1(d)', 'd.', 'Moreover:'],
    ]);
  });

  test('the purchase file chooses the position', () => {
    const { contract } = draft({ clauses: new Map([['patch-timeline-critical', { position: 'fallback' }]]) });
    expect(blockAt(contract, '5.1').text).toContain('within sixty (60) days');
  });

  test('a parameter of the purchase file reaches the clause', () => {
    const { contract } = draft({ parameters: new Map([['critical_patch_days', 45]]) });
    expect(blockAt(contract, '5.1').text).toContain('forty-five (45) days');
  });

  test('a cross-reference names the number of its target and points at it', () => {
    const { contract } = draft();
    const clause = blockAt(contract, '5.1');
    const [mark] = clause.marks.filter(({ kind }) => kind === 'reference');
    expect(marked(clause, 'reference')).toEqual(['Section 5.2']);
    expect(contract.blocks[mark?.target ?? -1]?.text).toMatch(/^Cost of Patches\. /u);
  });

  test('without the target there is no cross-reference', () => {
    const { contract } = draft({ clauses: new Map([['patch-cost', { omit: true, reason: 'agreed elsewhere' }]]) });
    expect(marked(blockAt(contract, '5.1'), 'reference')).toEqual([]);
  });

  test('facts that follow from others count', () => {
    const { selection } = draft({ facts: { cloud: true, networked: false, stores_phi: false } });
    expect(selection.find(({ requirement: { id } }) => id === 'sbom-delivery')?.reason).toBe(
      'applies because software = yes',
    );
  });
});

describe('definitions', () => {
  const defined = (contract: Contract) =>
    contract.terms.filter(({ block }) => contract.blocks[block]?.role === 'definition');
  const terms = (contract: Contract) => defined(contract).map(({ term }) => term);

  test('exactly the terms that the text uses are defined, with those that their meanings use, in order', () => {
    const { contract } = draft({}, saying('{{supplier}} shall fix each Critical Vulnerability.'));
    expect(terms(contract)).toEqual([
      'Component',
      'Critical Vulnerability',
      'Customer Data',
      'End of Support',
      'Patch',
      'PHI',
      'Product',
      'Vulnerability',
    ]);
    expect(terms(draft({}, saying('{{supplier}} shall report each Breach.')).contract)).toContain('Breach');
  });

  test('a term has its paragraph, with the term marked', () => {
    const { contract } = draft();
    const found = contract.terms.find(({ term }) => term === 'Customer Data');
    const block = contract.blocks[found?.block ?? -1] as Block;
    expect(block).toMatchObject({
      role: 'definition',
      clause: '2',
      text: '“Customer Data” means all information of Customer, PHI included.',
    });
    expect(marked(block, 'term')).toEqual(['Customer Data']);
    expect(found?.meaning).toContain('all information of Customer, PHI included');
  });

  test('a term that the document defines in passing is not defined again', () => {
    expect(terms(draft().contract)).not.toContain('Agreement');
    const { contract } = draft({}, saying('{{supplier}} shall report it (a "Breach"). A Breach is bad.'));
    expect(terms(contract)).not.toContain('Breach');
    expect(marked(blockAt(contract, '3.1'), 'term')).toEqual(['Breach']);
  });

  test('names and titles use no terms', () => {
    const given = purchase().parties;
    const { contract } = draft(
      {
        products: [{ name: 'Breach 2', model: null, version: null, quantity: null, description: null }],
        parties: { ...given, supplier: party({ name: 'Breach Detectors (“Breach”)', called: 'Supplier' }) },
      },
      saying('{{product}} shall work.'),
    );
    expect(terms(contract)).not.toContain('Breach');
  });

  test('a definition with a list keeps its list', () => {
    const { contract } = draft(
      {},
      saying('Each Thing shall work.', [definition('Thing', 'one of:\n- a wheel; or\n- a nail')]),
    );
    const at = defined(contract)[0]?.block ?? -1;
    expect(contract.blocks.slice(at, at + 3).map(({ label, text }) => [label, text])).toEqual([
      ['', '“Thing” means one of:'],
      ['(a)', 'a wheel; or'],
      ['(b)', 'a nail'],
    ]);
  });

  test('without terms there is no article of definitions', () => {
    const { contract } = draft({}, saying('{{supplier}} shall do it.', []));
    expect(terms(contract)).toEqual([]);
    expect(contract.terms.map(({ term }) => term)).toEqual(['Supplier', 'Customer', 'Agreement']);
    expect(contract.blocks.some(({ text }) => text === 'Definitions')).toBe(false);
    expect(blockAt(contract, '2').text).toBe('Maturity');
  });
});

describe('attachments', () => {
  test('products and facts, with every answer or the lack of one', () => {
    const { contract } = draft({ facts: { cloud: true, stores_phi: false } });
    expect(rows(contract, 'Exhibit A')).toEqual([
      ['Product', 'Model', 'Software version', 'Quantity'],
      ['Vista LVP', 'V2', '4.1', '120'],
      ['Question', 'Answer'],
      ['Does the product contain software?', 'Yes'],
      ['Will the product be connected to a network?', 'Not stated'],
      ['Does any part run in a cloud?', 'Yes'],
      ['Does the product keep patient information?', 'No'],
    ]);
  });

  test('an optional column appears when a product has something for it', () => {
    const products = [
      { name: 'A', model: null, version: null, quantity: null, description: 'pump' },
      { name: 'B', model: null, version: null, quantity: 0, description: null },
    ];
    expect(rows(draft({ products }).contract, 'Exhibit A').slice(0, 3)).toEqual([
      ['Product', 'Model', 'Software version', 'Quantity', 'Description'],
      ['A', 'Not stated', 'Not stated', 'Not stated', 'pump'],
      ['B', 'Not stated', 'Not stated', '0', 'Not stated'],
    ]);
  });

  test('a missing contact becomes a point to confirm, in the document and in the list of open points', () => {
    const { supplier, customer } = purchase().parties;
    const { contract, open } = draft({
      parties: { supplier: { ...supplier, security_contact: null }, customer, gpo: null },
    });
    const block = contract.blocks.find(({ text }) => text === '[CONFIRM: security contact of Supplier]');
    expect(marked(block as Block, 'confirm')).toEqual(['[CONFIRM: security contact of Supplier]']);
    expect(open).toEqual(['Exhibit B: [CONFIRM: security contact of Supplier]']);
  });

  test('omitted critical and high clauses are listed with their reasons, others are not', () => {
    const { contract } = draft({
      clauses: new Map([
        ['patch-cost', { omit: true, reason: 'covered by the service agreement' }],
        ['sbom-delivery', { omit: true, reason: 'received already' }],
      ]),
    });
    expect(rows(contract, 'Schedule 1')).toEqual([
      ['Term left out', 'Importance', 'Reason'],
      ['Software Bill of Materials', 'Critical', 'received already'],
      ['Cost of Patches', 'High', 'covered by the service agreement'],
    ]);
    const clause = contract.blocks.find(({ text }) => text.startsWith('Omitted Terms.')) as Block;
    expect(marked(clause, 'reference')).toEqual(['Schedule 1']);
  });

  test('an omitted clause of medium severity makes no schedule', () => {
    const small = saying('It shall work.');
    const { contract } = draftContract(
      purchase({ clauses: new Map([['only', { omit: true, reason: 'no need' }]]) }),
      small,
      template,
    );
    expect(contract.exhibits.map(({ label }) => label)).toEqual(['Exhibit A', 'Exhibit B']);
    expect(contract.blocks.some(({ text }) => text.startsWith('Omitted Terms'))).toBe(false);
  });
});

describe('open points', () => {
  test('questions that decide about clauses are listed with them', () => {
    expect(draft({ facts: { software: true, cloud: false } }).open).toEqual([
      'Not answered: networked (Will the product be connected to a network?) Included to be safe: Encryption in transit.',
      'Not answered: stores_phi (Does the product keep patient information?) Included to be safe: Encryption at rest.',
    ]);
  });

  test('a complete purchase leaves nothing open', () => {
    expect(draft().open).toEqual([]);
  });
});

describe('what cannot be drafted', () => {
  test('an empty name is an error of the purchase', () => {
    const { supplier, customer } = purchase().parties;
    expect(() => draft({ parties: { supplier: { ...supplier, name: ' \u200b' }, customer, gpo: null } })).toThrow(
      UsageError,
    );
    expect(() => draft({ products: [] })).toThrow(UsageError);
  });

  test('a text with an unknown name is refused, whoever wrote it', () => {
    expect(() => draft({}, saying('{{vendor}} shall do it.'))).toThrow('unknown name `vendor`');
  });
});
