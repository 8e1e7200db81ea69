import { describe, expect, test } from 'vitest';
import { matchParagraphs } from '../../src/verify/match-paragraphs.ts';

function matched(old: readonly string[], now: readonly string[]): readonly (number | null)[] {
  const paragraphs = old.map((text) => ({
    recorded: { text, label: '', references: [], open: [] },
    opening: text.includes('. ') ? `${text.split('. ')[0] ?? ''}.` : '',
  }));
  return matchParagraphs(paragraphs, now);
}

describe('matchParagraphs', () => {
  test('finds what stands several times between its neighbors', () => {
    expect(
      matched(
        ['First one.', 'on request;', 'Second one.', 'on request;'],
        ['First one.', 'Second one.', 'on request;'],
      ),
    ).toEqual([0, null, 1, 2]);
  });

  test('finds what was moved, and what was moved and edited', () => {
    const clause = 'Supplier shall notify Customer of each incident within two days after it was detected';
    expect(matched(['One.', 'Two.', clause], [`${clause} by anyone`, 'Two.', 'One.'])).toEqual([2, 1, 0]);
  });

  test('knows a clause by its title, however much was written anew', () => {
    expect(
      matched(['A.', 'Audit. Customer may audit at any time.', 'B.'], ['A.', 'Audit. None whatsoever.', 'B.']),
    ).toEqual([0, 1, 2]);
  });

  test('gives up where nothing is alike', () => {
    expect(matched(['A.', 'Supplier encrypts data.', 'B.'], ['A.', 'Rain falls mainly on plains.', 'B.'])).toEqual([
      0,
      null,
      2,
    ]);
  });

  test('takes no more time than the text is long', () => {
    const old = Array.from({ length: 2000 }, (_, index) => `Paragraph ${index} says the same as all others do.`);
    const now = Array.from({ length: 6000 }, (_, index) => `Clause ${index} says the same as all the others did.`);
    const start = performance.now();
    matched(old, now);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
