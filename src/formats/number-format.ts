/** Counters as Word prints them, by `w:numFmt` (ECMA-376-1, 17.18.59). */
import { writeRoman } from '../contract/numerals.ts';

/** `custom` is `w:format` of the number format `custom`: `001, 002, 003, ...`. Formats of other scripts, but for Chinese, come out as decimal. */
export function formatNumber(value: number, format: string, custom: string | null): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'ordinal':
      return ordinal(value);
    case 'cardinalText':
      return capitalized(words(value));
    case 'ordinalText':
      return capitalized(ordinalWords(value));
    case 'hex':
      return value.toString(16).toUpperCase();
    case 'chicago':
      return value < 1 ? '' : ('*†‡§'[(value - 1) % 4] ?? '').repeat(Math.min(Math.ceil(value / 4), longest));
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'chineseCounting':
    case 'chineseCountingThousand':
      return chinese(value);
    case 'custom':
      return String(value).padStart(/^0*[1-9]/.exec(custom ?? '')?.[0].length ?? 0, '0');
    default:
      return String(value);
  }
}

/** Word stops here too: a label of thousands of letters is no label. */
const longest = 64;

/** A … Z, AA, BB … ZZ, AAA: the letter is repeated. */
function letters(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCharCode(0x41 + ((value - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(value / 26), longest));
}

function roman(value: number): string {
  return value < 1 || value > 32_767 ? String(value) : writeRoman(value).toUpperCase();
}

/** 一, 十, 十一, 二十, 一百零一: digits with their places, one sign for any number of empty places inside. */
function chinese(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  let text = '';
  let skipped = false;
  [...String(value)].forEach((digit, index, all) => {
    if (digit === '0') return void (skipped = true);
    text +=
      (skipped ? '零' : '') +
      ('一二三四五六七八九'[Number(digit) - 1] ?? '') +
      ['', '十', '百', '千'][all.length - 1 - index];
    skipped = false;
  });
  return value < 20 ? text.replace('一十', '十') : text;
}

function ordinal(value: number): string {
  const tens = Math.abs(value) % 100;
  const ones = tens % 10;
  if (tens >= 11 && tens <= 13) return `${value}th`;
  return `${value}${ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th'}`;
}

const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const tensWords = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const irregular = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
]);

function words(value: number): string {
  if (value < 0 || value >= 1_000_000) return String(value);
  if (value < 20) return small[value] ?? '';
  if (value < 100) {
    const ones = value % 10;
    return `${tensWords[Math.floor(value / 10)]}${ones ? `-${small[ones]}` : ''}`;
  }
  const [unit, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % unit;
  return `${words(Math.floor(value / unit))} ${name}${rest ? ` ${words(rest)}` : ''}`;
}

function ordinalWords(value: number): string {
  const cardinal = words(value);
  if (/^-?\d/.test(cardinal)) return ordinal(value);
  const start = Math.max(cardinal.lastIndexOf(' '), cardinal.lastIndexOf('-')) + 1;
  const last = cardinal.slice(start);
  const changed = irregular.get(last) ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return cardinal.slice(0, start) + changed;
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
