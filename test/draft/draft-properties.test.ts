import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildContract } from '../../src/contract/build-contract.ts';
import type { Block, Contract } from '../../src/contract/contract.ts';
import { draftContract } from '../../src/draft/draft-contract.ts';
import { findTerms, indexTerms } from '../../src/draft/find-terms.ts';
import type { ClauseChoice, Purchase } from '../../src/purchase/purchase.ts';
import { library } from './sample-library.ts';
import { purchase } from './sample-purchase.ts';
import { template } from './sample-template.ts';

fc.configureGlobal({ numRuns: 25 });

const facts = fc.dictionary(fc.constantFrom(...library.facts.map(({ id }) => id)), fc.boolean());

const choice: fc.Arbitrary<ClauseChoice> = fc.oneof(
  fc.constant({ position: 'preferred' } as const),
  fc.constant({ omit: true, reason: 'settled elsewhere' } as const),
);

/** Names as people type them, and as people who test type them. */
const anyName = fc
  .oneof(
    fc.constantFrom('Acme, Inc.', '{{supplier}}', '- x', '<b>A&B</b>', '${x}', '(“Breach”)', 'Exhibit C', 'O’Neil'),
    fc.string({ unit: 'binary', minLength: 1 }),
  )
  .filter((name) => /[\p{L}\p{N}]/u.test(name));

function purchases(name: fc.Arbitrary<string>, entity = name): fc.Arbitrary<Purchase> {
  const { supplier, customer } = purchase().parties;
  return fc
    .record({
      facts,
      clauses: fc.dictionary(fc.constantFrom(...library.requirements.map(({ id }) => id)), choice),
      names: fc.record({
        supplier: name,
        customer: name,
        product: name,
        entity: fc.option(entity),
        contact: fc.option(name),
        agreement: fc.option(name),
      }),
      days: fc.integer({ min: 1, max: 365 }),
    })
    .map(({ facts: given, clauses, names, days }) =>
      purchase({
        facts: given,
        clauses: new Map(Object.entries(clauses)),
        parties: {
          supplier: { ...supplier, name: names.supplier, entity: names.entity, security_contact: names.contact },
          customer: { ...customer, name: names.customer },
          gpo: null,
        },
        agreement: { title: names.agreement, date: null, law: null },
        products: [{ name: names.product, model: null, version: null, quantity: null, description: names.entity }],
        parameters: new Map([['critical_patch_days', days]]),
      }),
    );
}

const honest = purchases(
  fc.constantFrom('Acme Infusion, Inc.', 'Lakeside Health System', 'Vista Pump LLC'),
  fc.constantFrom('a Delaware corporation', 'an Ohio limited liability company'),
);

function draft(one: Purchase): Contract {
  return draftContract(one, library, template).contract;
}

test('every cross-reference shows the number of the block that it points at', () => {
  fc.assert(
    fc.property(honest, (one) => {
      const { blocks } = draft(one);
      for (const { text, marks } of blocks) {
        for (const { kind, start, end, target } of marks) {
          if (kind !== 'reference') continue;
          const { label, exhibit } = blocks[target ?? -1] as Block;
          expect(text.slice(start, end)).toBe(exhibit === '' ? `Section ${label}` : label);
        }
      }
      const cited = blocks.flatMap(({ text }) => text.match(/Section \d+\.\d+|(?:Exhibit|Schedule) [A-Z\d]\b/gu) ?? []);
      const known = new Set(blocks.flatMap(({ label }) => [label, `Section ${label}`]));
      expect(cited.filter((words) => !known.has(words))).toEqual([]);
    }),
  );
});

test('the terms that are defined are the terms that are used', () => {
  const index = indexTerms(library.definitions);
  fc.assert(
    fc.property(honest, (one) => {
      const { blocks } = draft(one);
      const defining = blocks.filter(
        ({ role, marks }) => role === 'definition' && marks.some(({ kind }) => kind === 'term'),
      );
      const defined = defining.map(({ text, marks }) => text.slice(marks[0]?.start, marks[0]?.end));
      const used = new Set<string>();
      for (const { role, text, marks } of blocks) {
        if (role === 'heading' || role === 'title') continue;
        const own = marks.filter(({ kind }) => kind === 'term' || kind === 'title');
        let rest = text;
        for (const { start, end } of own) rest = rest.slice(0, start) + '#'.repeat(end - start) + rest.slice(end);
        for (const { term } of findTerms(rest, index)) used.add(term);
      }
      used.delete('Agreement');
      expect([...defined].sort()).toEqual([...used].sort());
      expect(defined.map((term) => term.toLowerCase())).toEqual(defined.map((term) => term.toLowerCase()).sort());
    }),
  );
});

test('numbers are consecutive', () => {
  fc.assert(
    fc.property(honest, (one) => {
      let article = 0;
      let clause = 0;
      let item = 0;
      for (const { label, role, exhibit } of draft(one).blocks) {
        if (label === '' || exhibit !== '') continue;
        if (role === 'heading') {
          article += 1;
          clause = 0;
          expect(label).toBe(`${article}`);
        } else if (label.startsWith('(')) {
          item += 1;
          expect(label).toBe(`(${String.fromCharCode(96 + item)})`);
        } else {
          clause += 1;
          item = 0;
          expect(label).toBe(`${article}.${clause}`);
        }
      }
      expect(article).toBeGreaterThanOrEqual(3);
    }),
  );
});

test('nothing of the machinery shows in the text', () => {
  fc.assert(
    fc.property(honest, (one) => {
      for (const { text } of draft(one).blocks) {
        expect(text).not.toMatch(
          /\{\{|\}\}|undefined|null|\[object|NaN| {2}|\p{Noncharacter_Code_Point}|\s$|^\s| [,.;:)]|\(\s/u,
        );
        expect(text).not.toBe('');
      }
    }),
  );
});

test('whatever people type, the document has the same blocks, and the words of each stand as they were typed', () => {
  fc.assert(
    fc.property(purchases(anyName), (one) => {
      const { supplier, customer } = one.parties;
      const plain: Purchase = {
        ...one,
        parties: { supplier: { ...supplier, name: 'Acme' }, customer: { ...customer, name: 'Lakeside' }, gpo: null },
        products: one.products.map((product) => ({ ...product, name: 'Pump' })),
      };
      const shape = ({ blocks }: Contract) =>
        blocks.map(({ role, label, clause, level, parent, exhibit, marks }) => [
          role,
          label,
          clause,
          level,
          parent,
          exhibit,
          marks.map(({ kind, target }) => [kind, target]),
        ]);
      expect(shape(draft(one))).toEqual(shape(draft(plain)));
      expect(
        draft(one).blocks.every(({ text }) => !/[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/u.test(text)),
      ).toBe(true);
    }),
  );
});

test('equal purchases give equal drafts', () => {
  fc.assert(
    fc.property(purchases(anyName), (one) => {
      expect(draftContract(one, library, template)).toEqual(draftContract(one, library, template));
    }),
  );
});

test('marks lie inside their text, in order, and parents come first', () => {
  fc.assert(
    fc.property(purchases(anyName), (one) => {
      const { blocks } = draft(one);
      blocks.forEach(({ index, parent, text, marks }, at) => {
        expect(index).toBe(at);
        expect(parent ?? -1).toBeLessThan(index);
        let end = 0;
        for (const mark of marks) {
          expect(mark.start).toBeGreaterThanOrEqual(end);
          expect(mark.end).toBeGreaterThan(mark.start);
          end = mark.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      });
    }),
  );
});

test('a draft says of its blocks what a reader of the written file would say', () => {
  fc.assert(
    fc.property(honest, (one) => {
      const drafted = draft(one);
      const read = buildContract(written(drafted));
      const seen = ({ role, text, label, clause, heading, exhibit }: Block) => ({
        role,
        text,
        label,
        clause,
        heading,
        exhibit,
      });
      drafted.blocks.forEach((block, at) => {
        // A reader takes the names over signature lines for headings, and the sentence above them for part of the last article.
        if (block.role === 'signature' || block.clause === block.label || block.parent === null) return;
        expect(seen(read.blocks[at] as Block)).toEqual(seen(block));
      });
      expect(read.parties).toEqual(drafted.parties);
      expect(read.terms).toEqual(drafted.terms);
      expect(read.exhibits).toEqual(drafted.exhibits);
      expect([read.title, read.words]).toEqual([drafted.title, drafted.words]);
    }),
    { numRuns: 30 },
  );
});

/** What a reader of Word documents finds in the file that is written from a draft. */
function written({ blocks }: Contract): Parameters<typeof buildContract>[0] {
  return {
    format: 'docx',
    revisions: [],
    unread: [],
    paragraphs: blocks.map(({ role, text, label, level, cell, marks }) => ({
      text,
      role: (role === 'title' || role === 'heading') && cell === null ? role : 'body',
      label: /^\d+$/u.test(label) ? `${label}.` : label,
      depth: label === '' || label.includes(' ') ? null : level,
      outline: role === 'heading' && cell === null ? level + 1 : null,
      indent: level * 576,
      bold: role === 'heading',
      cell,
      page: null,
      marks,
    })),
  };
}
