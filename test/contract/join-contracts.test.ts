import { describe, expect, test } from 'vitest';
import { joinContracts } from '../../src/contract/join-contracts.ts';
import { plain } from './documents.ts';

const master = plain(`
  MASTER AGREEMENT
  This Agreement is between Acme Devices, Inc. (“Vendor”) and Lakeside Hospital (“Hospital”).
  1. The security terms of Exhibit B apply.
  2. Vendor shall sign the Business Associate Agreement attached as Exhibit C.`);
const security = plain(`
  EXHIBIT B
  SECURITY
  1. Vendor shall patch the Product.`);
const associate = plain(`
  This Agreement is between Acme Devices, Inc. (“Business Associate”) and Lakeside Hospital (“Covered Entity”).
  1. Business Associate shall report each breach.`);
const joined = joinContracts([
  { name: 'master.docx', contract: master },
  { name: 'security.docx', contract: security },
  { name: 'baa.docx', contract: associate },
]);

describe('documents joined to one contract', () => {
  test('keep their blocks in order, each under its own parent', () => {
    expect(joined.blocks.map(({ text }) => text)).toEqual(
      [master, security, associate].flatMap(({ blocks }) => blocks.map(({ text }) => text)),
    );
    joined.blocks.forEach(({ index, parent }, at) => {
      expect(index).toBe(at);
      if (parent !== null) expect(joined.blocks[parent]?.document).toBe(joined.blocks[at]?.document);
    });
  });

  test('say in every block which document it stands in', () => {
    const patch = joined.blocks.find(({ text }) => text.includes('patch'));
    expect(patch).toMatchObject({ document: 'security.docx', clause: '1' });
    expect(patch?.heading[0]).toBe('security.docx');
  });

  test('take the place of the exhibits that they are', () => {
    expect(
      joined.exhibits.map(({ label, block }) => [label, block === null ? null : joined.blocks[block]?.document]),
    ).toEqual([
      ['Exhibit B', 'security.docx'],
      ['Exhibit C', null],
    ]);
  });

  test('have each side once, with all of its words', () => {
    expect(joined.parties.map(({ side, called }) => [side, called])).toEqual([
      ['supplier', ['Vendor', 'Business Associate']],
      ['customer', ['Hospital', 'Covered Entity']],
    ]);
  });

  test('are as long as their parts', () => {
    expect(joined.words).toBe(master.words + security.words + associate.words);
  });
});

test('a document without exhibits of its own is found by the title of the exhibit', () => {
  const titled = plain(
    '1. Vendor shall comply with Exhibit D, Remote Access Policy.\nEXHIBIT E\nPRICES\n1. Prices are firm.',
  );
  const policy = plain('EXHIBIT D\nREMOTE ACCESS POLICY\n1. Vendor shall log sessions.');
  const { exhibits } = joinContracts([
    { name: 'a', contract: titled },
    { name: 'b', contract: policy },
  ]);
  expect(exhibits.find(({ label }) => label === 'Exhibit D')?.block).not.toBeNull();
});
