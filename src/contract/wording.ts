/** How a line is worded: its words, its capitals, whether it states something or only names it. */

const SMALL_WORDS = new Set(
  'a an and as at by for from in into nor of on or per than the to under upon vs with without & - – —'.split(' '),
);

const VERBS = new Set(
  (
    'shall will must may should can cannot could would might agree agrees agreed undertakes covenants warrants represents ' +
    'acknowledges is are was were be been has have had does do did means mean includes include applies apply governs ' +
    'govern prevails prevail survives survive provides provide requires require remains remain bears bear needs need ' +
    'excludes exclude continues continue becomes become receives receive holds uses makes takes gives pays begins ends runs ' +
    'owns own belongs belong retains retain keeps keep states express expresses describes'
  ).split(' '),
);

/** The words of a text: runs of characters between white space. */
export function wordsOf(text: string): readonly string[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : trimmed.split(/\s+/u);
}

/** The words of a text up to a number of them. */
export function firstWords(text: string, most: number): readonly string[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : trimmed.split(/\s+/u, most);
}

/** How many words a text has: the length of `wordsOf`, without making them. */
export function countWords(text: string): number {
  const trimmed = text.trim();
  if (trimmed === '' || UNEVEN.test(trimmed)) return wordsOf(trimmed).length;
  let count = 1;
  for (let at = trimmed.indexOf(' '); at >= 0; at = trimmed.indexOf(' ', at + 1)) count++;
  return count;
}

/** White space other than one space between two words. */
const UNEVEN = /\s\s|[^\S ]/;

/** True where no letter is small and at least two letters are capital. */
export function isAllCapitals(text: string): boolean {
  if (text.toUpperCase() !== text) return false;
  let capitals = 0;
  for (const letter of text) if (isCapital(letter) && ++capitals === 2) return true;
  return false;
}

/** True for a letter that has a small form of its own and is not it. */
export function isCapital(letter: string): boolean {
  return letter !== '' && letter.toLowerCase() !== letter;
}

/** True for a letter that has a capital form of its own and is not it. */
export function isSmall(letter: string): boolean {
  return letter !== '' && letter.toUpperCase() !== letter;
}

/** True where every word but the little ones starts with a capital or a digit. */
export function isTitleCase(words: readonly string[]): boolean {
  const first = words[0];
  if (first === undefined || isSmall(firstLetter(first))) return false;
  return words.every((word) => SMALL_WORDS.has(word) || !isSmall(firstLetter(word)));
}

/** True where a word in small letters (or any word of a line in capitals) says that something is or shall be. */
export function hasVerb(words: readonly string[]): boolean {
  const capitals = isAllCapitals(words.join(' '));
  return words.some((word) => VERBS.has(bare(capitals ? word.toLowerCase() : word)));
}

/** A word without the punctuation around it. */
export function bare(word: string): string {
  let from = 0;
  let to = word.length;
  while (from < to && !isWordCharacter(word.charAt(from))) from++;
  while (to > from && !isWordCharacter(word.charAt(to - 1))) to--;
  return word.slice(from, to);
}

/** True for letters and digits of any script. */
export function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /[\p{L}\p{N}]/u.test(character);
}

function firstLetter(word: string): string {
  for (const letter of word) if (isWordCharacter(letter)) return letter;
  return '';
}

/** True for the sentence with which the operative part begins: `NOW, THEREFORE, the parties agree as follows:`. */
export function beginsOperativePart(text: string): boolean {
  const start = text.slice(0, 80).toUpperCase();
  if (start.startsWith('NOW, THEREFORE') || start.startsWith('NOW THEREFORE') || start.includes('THE PARTIES AGREE'))
    return true;
  return (
    start.includes('THE PARTIES HEREBY AGREE') ||
    start.includes('IT IS AGREED') ||
    start.includes('IT IS HEREBY AGREED')
  );
}

/**
 * Letters of other scripts than English has, or other signs than contracts print. V8 takes longer to compile expressions
 * for letters of all the world than a page takes to lint; most texts need none.
 */
export const otherLetters = /[^\x20-\x7e\s’‘“”–—§]/;
