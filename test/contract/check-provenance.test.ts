import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provenanceFrom } from '../../src/contract/check-provenance.ts';
import { hashedText } from '../../src/contract/provenance.ts';

const sound = { mc2: '1', library: { name: 'n', version: 'v', digest: 'd' }, template: 't', texts: [] };

describe('provenanceFrom', () => {
  test('takes what is there and leaves out what is not sound', () => {
    const text = {
      id: 'a',
      kind: 'requirement',
      position: 'best',
      paragraphs: [
        {
          text: 'abc',
          open: [
            { start: 1, end: 9 },
            { start: 0, end: 2 },
            { start: 1, end: 3 },
          ],
          references: [{ start: 0, end: 1 }],
        },
      ],
    };
    const found = provenanceFrom({
      ...sound,
      facts: { a: true, b: 'yes' },
      parameters: { p: 3, q: null },
      texts: [text, { id: 'b', kind: 'spell' }, 4],
    });
    expect(found?.facts).toEqual({ a: true });
    expect(found?.parameters).toEqual({ p: 3 });
    expect(found?.texts).toEqual([
      {
        id: 'a',
        kind: 'requirement',
        position: null,
        title: '',
        number: '',
        answers: false,
        hash: '',
        paragraphs: [{ text: 'abc', label: '', references: [], open: [{ start: 0, end: 2 }] }],
      },
    ]);
  });

  test.each([null, 4, [], {}, { ...sound, library: null }, { ...sound, texts: {} }])('is null for %j', (value) => {
    expect(provenanceFrom(value)).toBeNull();
  });

  test('throws for nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        provenanceFrom(value);
        provenanceFrom({ ...sound, texts: [value], parties: value, facts: value, parameters: value, products: value });
      }),
    );
  });
});

test('blanks do not change a hashed text', () => {
  expect(hashedText([{ text: ' a \u00a0b\n' }, { text: 'c' }])).toBe('a b\nc');
});
