/** Numbers that are typed and not counted by Word. */
import { readNumerals, type Numeral } from '../contract/numerals.ts';
import { formatNumber } from '../formats/number-format.ts';

const formats: Readonly<Record<Numeral['kind'], string>> = {
  arabic: 'decimal',
  letter: 'lowerLetter',
  LETTER: 'upperLetter',
  roman: 'lowerRoman',
  ROMAN: 'upperRoman',
};

/**
 * The typed number that follows another by `steps`: `7.3` gives `7.4`, `(c)` gives `(d)`, `iv.` gives `v.`. What stands
 * around the last counter stays, tabs and blanks included. Null where nothing in it counts.
 *
 * @param first the number of the list's first entry, which tells whether `v` is a letter or a Roman numeral
 */
export function nextNumber(typed: string, steps: number, first: string): string | null {
  const counter = lastCounter(typed);
  if (counter === null) return null;
  const readings = readNumerals(counter.word);
  const kinds = readNumerals(lastCounter(first)?.word ?? '').filter(({ value }) => value === 1);
  const reading = readings.find(({ kind }) => kinds.some((one) => one.kind === kind)) ?? readings[0];
  if (reading === undefined) return null;
  const next = formatNumber(reading.value + steps, formats[reading.kind], null);
  const width = counter.word.startsWith('0') ? counter.word.length : 1;
  return counter.before + next.padStart(width, '0') + counter.after;
}

function lastCounter(typed: string): { readonly before: string; readonly word: string; readonly after: string } | null {
  const match = /([\p{L}\p{N}]{1,8})[^\p{L}\p{N}]*$/u.exec(typed.slice(-40));
  if (match === null) return null;
  // In `10b` the letter counts.
  const word = /^\d+([A-Za-z])$/u.exec(match[1] ?? '')?.[1] ?? match[1] ?? '';
  const start = typed.length - match[0].length + (match[1] ?? '').length - word.length;
  if (/\p{L}$/u.test(typed.slice(0, start))) return null;
  return { before: typed.slice(0, start), word, after: typed.slice(start + word.length) };
}
