import { describe, expect, test } from 'vitest';
import { draftBlock } from '../../src/draft/draft-block.ts';
import { draftContract } from '../../src/draft/draft-contract.ts';
import { openList } from '../../src/draft/open-list.ts';
import { party, purchase } from './sample-purchase.ts';
import { shippedLibrary, shippedTemplate } from './shipped.ts';

const library = shippedLibrary();
const template = shippedTemplate('security-exhibit', library);

describe('openList', () => {
  test('gives a line for each open point, with a reference to its clause', () => {
    const clause = draftBlock({ id: 'law', role: 'operative', numbering: 'clause', pieces: [] });
    const cell = draftBlock({
      role: 'operative',
      under: clause,
      pieces: [{ kind: 'confirm', text: '[CONFIRM: law]' }],
    });
    const opening = draftBlock({ role: 'operative', pieces: [{ kind: 'confirm', text: '[CONFIRM: date]' }] });
    expect(
      openList([opening, cell], 'CONFIRM').map(({ role, pieces }) => [
        role,
        pieces.map((piece) => (piece.kind === 'reference' ? `→${piece.to}` : piece.text)).join(''),
      ]),
    ).toEqual([
      ['note', 'Draft. 2 points are still open. Each is highlighted where it stands:'],
      ['note', 'date'],
      ['note', 'law (→law)'],
    ]);
  });

  test('is empty where nothing is open', () => {
    expect(
      openList([draftBlock({ role: 'operative', pieces: [{ kind: 'text', text: 'All is said.' }] })], 'CONFIRM'),
    ).toEqual([]);
  });
});

test('a document lists its open points below its title, with the number that they have there', () => {
  const bought = purchase();
  const supplier = party({ name: 'Acme Infusion, Inc.', called: 'Supplier' });
  const { contract, open } = draftContract({ ...bought, parties: { ...bought.parties, supplier } }, library, template);
  const notes = contract.blocks.filter(({ role }) => role === 'note').map(({ text }) => text);
  expect(contract.blocks.slice(0, 2).map(({ role }) => role)).toEqual(['title', 'note']);
  expect(notes).toContain('security contact of Supplier (Exhibit B)');
  expect(notes.length - 1).toBe(open.filter((point) => point.includes('[CONFIRM')).length);
  const settled = draftContract(bought, library, template).contract;
  expect(settled.blocks.filter(({ role }) => role === 'note')).toEqual([]);
});
