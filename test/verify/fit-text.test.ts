import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordedParagraph } from '../../src/contract/provenance.ts';
import { comparable, fitText } from '../../src/verify/fit-text.ts';

/** `[…]` marks an open point, `<…|id>` a cross-reference. */
function recorded(source: string): RecordedParagraph {
  const open: { start: number; end: number }[] = [];
  const references: { start: number; end: number; to: string }[] = [];
  let text = '';
  for (const part of source.split(/(\[[^\]]*\]|<[^>]*>)/u)) {
    const start = text.length;
    const [, words, to] = /^<([^|]*)\|([^>]*)>$/u.exec(part) ?? [];
    text += words ?? part;
    if (words !== undefined && to !== undefined) references.push({ start, end: text.length, to });
    else if (part.startsWith('[')) open.push({ start, end: text.length });
  }
  return { text, label: '', references, open };
}

describe('fitText', () => {
  test.each([
    ['Pay [CONFIRM: sum] at once.', 'Pay US$5 at once.', ['US$5']],
    ['[CONFIRM: name] signs.', 'Ada Reyes signs.', ['Ada Reyes']],
    ['By: ________', 'By: Ada Reyes', ['Ada Reyes']],
    ['By: ________', 'By:', []],
    ['Pay [CONFIRM: sum] at once.', 'Pay [CONFIRM: sum] at once.', []],
  ])('fills the blanks of “%s”', (source, now, filled) => {
    expect(fitText(recorded(source), now)?.filled).toEqual(filled);
  });

  test.each([
    ['Pay [CONFIRM: sum] at once.', 'Pay US$5 later.'],
    ['Nothing is open.', 'Nothing is opened.'],
    ['See <Section 3.4|x>.', 'See the annex that nobody has.'],
    ['Pay [CONFIRM: sum] at once.', `Pay ${'very '.repeat(100)}much at once.`],
  ])('does not take “%s” for “%s”', (source, now) => {
    expect(fitText(recorded(source), now)).toBeNull();
  });

  test('gives what references show now', () => {
    expect(
      fitText(recorded('See <Section 3.4|x> and <Exhibit A|y>.'), 'See Section 3.5(b) and Exhibit B.')?.references,
    ).toEqual([
      { to: 'x', before: 'Section 3.4', after: 'Section 3.5(b)' },
      { to: 'y', before: 'Exhibit A', after: 'Exhibit B' },
    ]);
  });

  test('always fits its own text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const own = { text, label: '', references: [], open: [] };
        expect(comparable(text)).toBe(comparable(comparable(text)));
        if (!text.includes('___')) expect(fitText(own, text)).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});
