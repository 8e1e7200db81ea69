import { describe, expect, test } from 'vitest';
import type { Contract } from '../../src/contract/contract.ts';
import { draftSheet, type Audience } from '../../src/draft/draft-sheet.ts';
import { selectClauses } from '../../src/draft/select-clauses.ts';
import { writeDocx } from '../../src/formats/docx/write-docx.ts';
import { writeHtml } from '../../src/formats/html/write-html.ts';
import { writeMarkdown } from '../../src/formats/markdown/write-markdown.ts';
import { readSource } from '../../src/formats/read.ts';
import type { Library } from '../../src/library/library.ts';
import { library, preferred, requirement } from './sample-library.ts';
import { purchase } from './sample-purchase.ts';
import { shippedLibrary } from './shipped.ts';

/** Every word that stays in the house, marked so that a leak cannot be overlooked. */
const guarded: Library = {
  ...library,
  citations: [citation('law', 'read'), citation('rumor', 'unverified')],
  requirements: [
    requirement({
      id: 'alone',
      title: 'Duty of the supplier',
      why: 'Because the supplier can.',
      cites: ['law', 'rumor'],
      positions: [
        preferred(
          '{{supplier}} shall:\n- do one thing; and\n- do another.{{#clause "other"}} See {{ref "other"}}.{{/clause}}',
        ),
        {
          level: 'fallback',
          text: '{{supplier}} shall SECRET-TEXT:\n- at least once.',
          approver: 'SECRET-APPROVER',
          note: 'SECRET-NOTE',
        },
        { level: 'walk-away', when: ['SECRET-WHEN'], approver: 'SECRET-WALKER' },
      ],
      guidance: {
        customer: 'SECRET-ADVICE',
        supplier: 'SECRET-OTHER-ADVICE',
        objection: 'SECRET-OBJECTION of the supplier',
        reply: 'SECRET-REPLY',
      },
    }),
    requirement({ id: 'other', title: 'Other', positions: [preferred('{{customer}} may ask.')] }),
    requirement({ id: 'gone', title: 'SECRET-OMISSION', positions: [preferred('SECRET-GONE')] }),
  ],
};

function citation(id: string, verified: 'read' | 'unverified') {
  return {
    id,
    title: `Title of ${id}`,
    section: 's. 1',
    date: '',
    url: '',
    in_force: true,
    superseded_by: null,
    verified,
  };
}

const given = purchase({ clauses: new Map([['gone', { omit: true, reason: 'SECRET-REASON' }]]) });

function sheet(audience: Audience, one = given): Contract {
  return draftSheet(one, guarded, selectClauses(one, guarded, one.facts), audience);
}

/** The rows of the table under a heading, cell texts with their labels joined. */
function rows({ blocks }: Contract, heading: string): readonly (readonly [string, string])[] {
  const at = blocks.findIndex(({ text, role }) => role === 'heading' && text === heading);
  const table = blocks[at + 1]?.cell?.table;
  const found = new Map<number, [string, string]>();
  for (const { cell, text, label } of blocks) {
    if (cell === null || cell.table !== table) continue;
    const row = found.get(cell.row) ?? ['', ''];
    const shown = `${label} ${text}`.trim();
    row[cell.column as 0 | 1] = [row[cell.column as 0 | 1], shown].filter((part) => part !== '').join(' | ');
    found.set(cell.row, row);
  }
  return [...found.values()];
}

describe('for the house', () => {
  test('each clause has our ask, the reasons, how far we go and what to say', () => {
    expect(rows(sheet('internal'), 'Duty of the Supplier')).toEqual([
      ['Our ask', 'Supplier shall: | (a) do one thing; and | (b) do another. See Item 1.2.'],
      ['Why', 'Because Supplier can.'],
      ['Sources', 'Title of law, s. 1 | Title of rumor, s. 1 (not verified)'],
      ['Fallback (approval: SECRET-APPROVER)', 'Supplier shall SECRET-TEXT: | (a) at least once. | SECRET-NOTE'],
      ['Walk away (approval: SECRET-WALKER)', 'SECRET-WHEN'],
      ['They may say', 'SECRET-OBJECTION of Supplier'],
      ['We answer', 'SECRET-REPLY'],
      ['For us', 'SECRET-ADVICE'],
    ]);
  });

  test('a fallback that the purchase file chose is our ask, and what it gives up is shown', () => {
    const one = purchase({ clauses: new Map([['alone', { position: 'fallback' }]]) });
    const labels = rows(sheet('internal', one), 'Duty of the Supplier').map(([label]) => label);
    expect(labels.slice(0, 4)).toEqual(['Our ask', 'Why', 'Sources', 'Preferred text, given up by the purchase file']);
    expect(rows(sheet('internal', one), 'Duty of the Supplier')[0]?.[1]).toContain('SECRET-TEXT');
  });

  test('clauses that are left out have no table', () => {
    expect(rows(sheet('internal'), 'SECRET-OMISSION')).toEqual([]);
  });
});

describe('for the other side', () => {
  test('each clause has our ask, the reasons and the sources, and nothing else', () => {
    expect(rows(sheet('external'), 'Duty of the Supplier').map(([label]) => label)).toEqual([
      'Our ask',
      'Why',
      'Sources',
    ]);
  });

  test('nothing that stays in the house leaks, in any format', async () => {
    const external = sheet('external');
    expect(JSON.stringify(external)).not.toContain('SECRET');
    expect(writeMarkdown(external)).not.toContain('SECRET');
    expect(writeHtml(external)).not.toContain('SECRET');
    const read = await readSource(await writeDocx(external), 'sheet.docx');
    expect(JSON.stringify(read)).not.toContain('SECRET');
    expect(JSON.stringify(read)).toContain('Duty of the Supplier');
  });

  test('of the clauses that come with mc2, no fallback, note, approver, walk-away or advice is in it', () => {
    const shipped = shippedLibrary();
    const all = purchase({ facts: Object.fromEntries(shipped.facts.map(({ id }) => [id, true])) });
    const selection = selectClauses(all, shipped, all.facts);
    const text = draftSheet(all, shipped, selection, 'external')
      .blocks.map((block) => block.text)
      .join('\n');
    const inside = draftSheet(all, shipped, selection, 'internal')
      .blocks.map((block) => block.text)
      .join('\n');
    for (const { id, positions, guidance } of shipped.requirements) {
      const house = [
        guidance.customer,
        guidance.objection,
        guidance.reply,
        ...positions.flatMap((one) => {
          if (one.level === 'preferred') return [];
          return one.level === 'fallback' ? [one.note] : one.when;
        }),
      ];
      // The first words are the same in both: house words and curly quotes change only some.
      for (const secret of house.map((one) => one.split(/['"’]|\b[Tt]he \b|Supplier|Customer/u)[0]?.trim() ?? '')) {
        if (secret.length < 25) continue;
        expect(text, id).not.toContain(secret);
        expect(inside, id).toContain(secret);
      }
    }
  });
});

test('the sheet uses the words of the purchase for the parties', () => {
  const { supplier, customer } = given.parties;
  const one = { ...given, parties: { supplier: { ...supplier, called: 'Seller' }, customer, gpo: null } };
  expect(
    sheet('external', one)
      .blocks.map(({ text }) => text)
      .join('\n'),
  ).toContain('Because Seller can.');
});
