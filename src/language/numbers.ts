/** Numbers in English words: "twenty-four", "one hundred and eighty", "five million". */

/** A number read from words: its value and how many words it took. */
export type NumberInWords = { readonly value: number; readonly words: number };

/**
 * Reads a number that is written out.
 *
 * @param wordAt gives the lower-case word at a place, `''` behind the last
 * @param from place of the first word
 * @returns null where no number begins; whole numbers below 10^15, and tenths and hundredths after "point"
 */
export function readNumber(wordAt: (place: number) => string, from: number): NumberInWords | null {
  let at = from;
  let total = 0;
  let group = 0;
  let scale = Number.POSITIVE_INFINITY;
  /** What may come next: `any` digit word, `units` after twenty, nothing but scales after a full group. */
  let room = 1000;
  for (; at < from + longest; at++) {
    const word = wordAt(at);
    const small = smallNumbers.get(word);
    const large = scales.get(word);
    if (small !== undefined && small < room && (group === 0 || small > 0)) {
      group += small;
      room = small >= 20 ? 10 : 1;
    } else if (word === 'hundred' && group > 0 && group < 100) {
      group *= 100;
      room = 100;
    } else if (large !== undefined && group > 0 && large < scale) {
      total += group * large;
      scale = large;
      group = 0;
      room = 1000;
    } else if (word === 'and' && at > from && joinsParts(wordAt(at - 1), wordAt(at + 1), room)) continue;
    else break;
  }
  if (at === from) return null;
  const whole = total + group;
  const fraction = wordAt(at) === 'point' ? readFraction(wordAt, at + 1) : null;
  return fraction === null
    ? { value: whole, words: at - from }
    : { value: joinFraction(whole, fraction.digits), words: at - from + 1 + fraction.words };
}

/** "one hundred and eighty", "one thousand and five"; not "ten and twenty". */
function joinsParts(before: string, after: string, room: number): boolean {
  const next = smallNumbers.get(after);
  return (before === 'hundred' || scales.has(before)) && next !== undefined && next > 0 && next < room;
}

function readFraction(wordAt: (place: number) => string, from: number): { digits: string; words: number } | null {
  let digits = '';
  let at = from;
  for (; at < from + 4; at++) {
    const value = smallNumbers.get(wordAt(at));
    if (value === undefined || value > 9) break;
    digits += value;
  }
  return digits === '' ? null : { digits, words: at - from };
}

function joinFraction(whole: number, digits: string): number {
  return Number(`${whole}.${digits}`);
}

const longest = 24;

/**
 * Writes a whole number in words, as American contracts do: "twenty-four", "one hundred eighty".
 *
 * @param value whole, 0 to 999,999
 * @throws RangeError for other numbers
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) throw new RangeError(`${value} has no words here`);
  if (value < 20) return names[value] as string;
  if (value < 100) return `${tens[Math.floor(value / 10)]}${value % 10 === 0 ? '' : `-${names[value % 10]}`}`;
  const [base, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % base;
  return `${numberInWords(Math.floor(value / base))} ${name}${rest === 0 ? '' : ` ${numberInWords(rest)}`}`;
}

const names =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...names.map((name, value): [string, number] => [name, value]),
  ...tens.slice(2).map((name, place): [string, number] => [name, (place + 2) * 10]),
  ['fourty', 40],
]);

/** What a word multiplies the number before it by. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Ordinal numbers in one word, of which "no later than the tenth business day after" is made. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((name, place): [string, number] => [name, place + 1]),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((name, place): [string, number] => [name, (place + 2) * 10]),
]);

/** Words with which a number can begin. */
export const numberWords: readonly string[] = [...smallNumbers.keys()];
