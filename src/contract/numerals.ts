/** Counting words of clause numbers: 7, b, B, iv, IV. */

export type Numeral = {
  readonly kind: 'arabic' | 'letter' | 'LETTER' | 'roman' | 'ROMAN';
  readonly value: number;
};

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const ROMAN_STEPS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/**
 * Every way to read one counting word. `i` is the ninth letter and the first roman numeral, so it gives two readings;
 * a word that counts nothing gives none. Letters repeat after `z`, as Word writes them: `aa` is 27.
 */
export function readNumerals(word: string): readonly Numeral[] {
  if (word === '' || word.length > 8) return [];
  if (isDigits(word)) return [{ kind: 'arabic', value: Number(word) }];
  const small = word.toLowerCase();
  const capital = word === word.toUpperCase();
  if (!capital && word !== small) return [];
  const found: Numeral[] = [];
  const letter = letterValue(small);
  if (letter > 0) found.push({ kind: capital ? 'LETTER' : 'letter', value: letter });
  const roman = romanValue(small);
  if (roman > 0) found.push({ kind: capital ? 'ROMAN' : 'roman', value: roman });
  return found;
}

/** True for one or more ASCII digits and nothing else. */
export function isDigits(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (!isDigit(word.charCodeAt(at))) return false;
  return word.length > 0;
}

/** True for the code unit of an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function letterValue(word: string): number {
  if (word.length > 3) return 0;
  const first = word.charCodeAt(0);
  if (first < 97 || first > 122) return 0;
  for (let at = 1; at < word.length; at++) if (word.charCodeAt(at) !== first) return 0;
  return first - 96 + 26 * (word.length - 1);
}

function romanValue(word: string): number {
  let value = 0;
  for (let at = 0; at < word.length; at++) {
    const digit = ROMAN_DIGITS[word.charAt(at)];
    if (digit === undefined) return 0;
    value += digit < (ROMAN_DIGITS[word.charAt(at + 1)] ?? 0) ? -digit : digit;
  }
  return value > 0 && writeRoman(value) === word ? value : 0;
}

/** A small Roman number, from 1. */
export function writeRoman(value: number): string {
  let rest = value;
  let written = '';
  for (const [step, letters] of ROMAN_STEPS) {
    while (rest >= step) {
      written += letters;
      rest -= step;
    }
  }
  return written;
}
