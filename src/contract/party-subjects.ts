import { isPartyWord } from './party-words.ts';
import { isSpace } from './typed-number.ts';
import { bare, isCapital, wordsOf } from './wording.ts';

/** How often the text lays duties on whom, and what those duties are. */
export type SubjectCounts = {
  /** How often a word stands right before shall, will, must, may or agrees. */
  readonly of: (word: string) => number;
  /** How much the duties of these words speak for a supplier; below zero they speak for a customer. */
  readonly leanOf: (words: readonly string[]) => number;
  /** How often a word is mentioned at all; one- and two-word party words only. */
  readonly mentions: (word: string) => number;
  readonly pronouns: { readonly we: number; readonly you: number };
};

const WE: ReadonlySet<string> = new Set(['we', 'us', 'our']);
const YOU: ReadonlySet<string> = new Set(['you', 'your']);
/** Verbs by which sentences lay duties on somebody, and pronouns, as whole words between white space. */
const TELLING =
  /(?<!\S)(?:shall|will|must|may|agrees?|warrants|represents|is|are|grants|we|us|our|you|your)(?=[’'](?:ll|re|ve|d)\b|\s|$)/gi;
const SELLING = new Set(
  'provide deliver supply sell host license grant grants maintain support furnish repair replace warrants install develop ship train manufacture'.split(
    ' ',
  ),
);
const BUYING = new Set('pay purchase order buy accept inspect reimburse subscribe'.split(' '));

/** Counts, in one pass, the subjects of all sentences: capitalized words before a modal verb. */
export function countSubjects(lines: readonly { readonly text: string }[]): SubjectCounts {
  const subjects = new Map<string, number>();
  const leaning = new Map<string, number>();
  let mentions: ReadonlyMap<string, number> | null = null;
  let we = 0;
  let you = 0;
  for (const { text } of lines) {
    // Few words count: they are looked for in the text, which is split into words only around them.
    TELLING.lastIndex = 0;
    for (let found = TELLING.exec(text); found !== null; found = TELLING.exec(text)) {
      const small = found[0].toLowerCase();
      if (WE.has(small)) we++;
      else if (YOU.has(small)) you++;
      else {
        const lean = leanOf(text, found.index);
        for (const subject of subjectsBefore(text, found.index)) {
          subjects.set(subject, (subjects.get(subject) ?? 0) + (small === 'is' || small === 'are' ? 0.25 : 1));
          leaning.set(subject, (leaning.get(subject) ?? 0) + lean);
        }
      }
    }
  }
  return {
    of: (word) => Math.floor(subjects.get(word.toLowerCase()) ?? 0),
    leanOf: (words) => words.reduce((sum, word) => sum + (leaning.get(word.toLowerCase()) ?? 0), 0),
    mentions: (word) => (mentions ??= countMentions(lines)).get(word.toLowerCase()) ?? 0,
    pronouns: { we, you },
  };
}

/** How often each party word of one word stands in the text. Hardly any contract leaves it to that who its parties are. */
function countMentions(lines: readonly { readonly text: string }[]): ReadonlyMap<string, number> {
  const mentions = new Map<string, number>();
  for (const { text } of lines) {
    for (const word of wordsOf(text)) {
      const one = bare(word.toLowerCase());
      if (isPartyWord(one)) mentions.set(one, (mentions.get(one) ?? 0) + 1);
    }
  }
  return mentions;
}

/** The one, two and three words before the modal verb at an offset, where they carry a capital. */
function subjectsBefore(text: string, modal: number): readonly string[] {
  const found: string[] = [];
  let phrase = '';
  let end = modal;
  for (let count = 0; count < 3; count++) {
    while (end > 0 && isSpace(text.charAt(end - 1))) end--;
    let start = end;
    while (start > 0 && !isSpace(text.charAt(start - 1))) start--;
    if (start === end) break;
    const word = bare(text.slice(start, end));
    if (!isCapital(word.charAt(0)) && !isPartyWord(word)) break;
    phrase = phrase === '' ? word : `${word} ${phrase}`;
    found.push(phrase.toLowerCase());
    end = start;
  }
  return found;
}

/** What the modal verb at an offset or one of the three words behind it tells about who sells. */
function leanOf(text: string, modal: number): number {
  AHEAD.lastIndex = modal;
  const said = AHEAD.exec(text)?.[0] ?? '';
  if (!TRADING.test(said)) return 0;
  for (const ahead of wordsOf(said)) {
    const word = bare(ahead).toLowerCase();
    if (SELLING.has(word)) return 1;
    if (BUYING.has(word)) return -1;
  }
  return 0;
}

/** Words that lean one way or the other, wherever they stand in some words. */
const TRADING = new RegExp([...SELLING, ...BUYING].join('|'), 'i');
const AHEAD = /\S+(?:\s+\S+){0,3}/y;
