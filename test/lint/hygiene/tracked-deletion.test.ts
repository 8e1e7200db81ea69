import { describe, expect, test } from 'vitest';
import type { Revision } from '../../../src/contract/contract.ts';
import type { SourceDocument } from '../../../src/contract/source.ts';
import { paragraph, sourceOf } from '../../contract/documents.ts';
import { flaws } from './flaws.ts';

const rule = 'tracked-deletion';

function redline(lines: readonly string[], ...revisions: readonly Partial<Revision>[]): SourceDocument {
  return {
    ...sourceOf(...lines.map((text) => paragraph(text))),
    revisions: revisions.map((one) => ({
      kind: 'deleted',
      text: '',
      author: 'A. Counsel',
      date: '2026-05-04T10:00:00Z',
      paragraph: 1,
      ...one,
    })),
  };
}

const patch = 'Supplier shall provide a security patch for each vulnerability with a CVSS score of 9.0 or higher.';

describe('fires', () => {
  test('the number of a patch duty', () => {
    const found = flaws(rule, redline([patch], { text: 'within thirty (30) days of becoming aware of it' }));
    expect(found).toMatchObject([{ level: 'error', at: { paragraph: 1 } }]);
    expect(found[0]?.message).toContain('A. Counsel, 2026-05-04');
  });

  test('a whole clause', () => {
    const text = 'Supplier shall deliver a software bill of materials in CycloneDX format with each update.';
    expect(
      flaws(rule, redline(['Supplier shall deliver the Product.', 'Reserved.'], { text, paragraph: 2 })),
    ).toHaveLength(1);
  });

  test('pieces of one paragraph are one deletion', () => {
    const source = redline([patch], { text: 'within thirty (30) days' }, { text: 'of becoming aware of it' });
    expect(flaws(rule, source)).toHaveLength(1);
  });
});

describe('near misses', () => {
  test.each([
    ['words on something else', { text: 'and shall pay the freight' }],
    ['a number of something else', { text: 'for the sum of $5,000' }],
    ['text that was moved', { kind: 'moved-from' as const, text: 'within thirty (30) days of becoming aware of it' }],
    ['an insertion', { kind: 'inserted' as const, text: 'within thirty (30) days of becoming aware of it' }],
  ])('%s', (_, revision) => {
    expect(flaws(rule, redline([patch], revision))).toEqual([]);
  });

  test('fixed: what was deleted stands in its place', () => {
    const text =
      'Supplier shall provide a validated security patch for each vulnerability with a CVSS score of 9.0 or higher within thirty (30) days of becoming aware of it.';
    expect(flaws(rule, redline([text], { text: 'within ninety (90) days of becoming aware of it' }))).toEqual([]);
  });
});
