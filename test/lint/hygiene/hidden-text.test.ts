import { describe, expect, test } from 'vitest';
import { paragraph, sourceOf } from '../../contract/documents.ts';
import { flaws } from './flaws.ts';

const rule = 'hidden-text';
const text = 'Supplier shall deliver a software bill of materials in SPDX format.';

test('a security term in hidden text', () => {
  const source = sourceOf('Supplier shall deliver the Product.', paragraph(text, { role: 'hidden' }));
  expect(flaws(rule, source)).toMatchObject([{ level: 'warning', at: { quote: text } }]);
});

describe('near misses', () => {
  test('hidden text on something else', () => {
    const source = sourceOf(
      'Supplier shall deliver the Product.',
      paragraph('Page 3 of the form.', { role: 'hidden' }),
    );
    expect(flaws(rule, source)).toEqual([]);
  });

  test('the same text shown', () => {
    expect(flaws(rule, sourceOf(text))).toEqual([]);
  });
});
