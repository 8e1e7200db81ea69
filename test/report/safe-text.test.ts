import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeText } from '../../src/report/safe-text.ts';

describe('text of strangers on a terminal', () => {
  test.each([
    ['ESC', '\u001b[31mred', '␛[31mred'],
    ['the C1 control sequence introducer', 'a\u009b31mb', 'a<U+009B>31mb'],
    ['delete', 'a\u007fb', 'a␡b'],
    ['a right-to-left override', 'a\u202eb', 'a<U+202E>b'],
    ['an isolate', 'a\u2066b', 'a<U+2066>b'],
    ['a carriage return, which would overwrite the line', 'good\rbad', 'good bad'],
    ['line breaks and tabs', 'a\nb\tc', 'a b c'],
    ['a line separator', 'a\u2028b', 'a<U+2028>b'],
    ['a tag character', 'a\u{e0041}b', 'a<U+E0041>b'],
    ['half a surrogate pair', 'a\ud800b', 'a<U+D800>b'],
  ])('shows %s', (_name, text, shown) => {
    expect(safeText(text)).toBe(shown);
  });

  test('leaves the letters of all scripts alone', () => {
    const text = 'Vertrag über „Sicherheit“ – 契約書 عقد 🩺 naïve';
    expect(safeText(text)).toBe(text);
  });

  test('gives nothing that a terminal acts on, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safeText(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u);
      }),
    );
  });
});
