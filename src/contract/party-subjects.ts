import { isPartyWord } from './party-words.ts';
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

const MODALS = new Set([
  'shall',
  'will',
  'must',
  'may',
  'agrees',
  'agree',
  'warrants',
  'represents',
  'is',
  'are',
  'grants',
]);
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
  const mentions = new Map<string, number>();
  let we = 0;
  let you = 0;
  for (const { text } of lines) {
    const words = wordsOf(text);
    words.forEach((word, at) => {
      const small = word.toLowerCase();
      const one = bare(small);
      if (isPartyWord(one)) mentions.set(one, (mentions.get(one) ?? 0) + 1);
      if (small === 'we' || small === 'us' || small === 'our') we++;
      else if (small === 'you' || small === 'your') you++;
      if (!MODALS.has(small)) return;
      const lean = leanOf(words, at);
      for (const subject of subjectsBefore(words, at)) {
        subjects.set(subject, (subjects.get(subject) ?? 0) + (small === 'is' || small === 'are' ? 0.25 : 1));
        leaning.set(subject, (leaning.get(subject) ?? 0) + lean);
      }
    });
  }
  return {
    of: (word) => Math.floor(subjects.get(word.toLowerCase()) ?? 0),
    leanOf: (words) => words.reduce((sum, word) => sum + (leaning.get(word.toLowerCase()) ?? 0), 0),
    mentions: (word) => mentions.get(word.toLowerCase()) ?? 0,
    pronouns: { we, you },
  };
}

/** The one, two and three words before a modal verb, where they carry a capital. */
function subjectsBefore(words: readonly string[], modal: number): readonly string[] {
  const found: string[] = [];
  let phrase = '';
  for (let at = modal - 1; at >= 0 && at >= modal - 3; at--) {
    const word = bare(words[at]!);
    if (!isCapital(word.charAt(0)) && !isPartyWord(word)) break;
    phrase = phrase === '' ? word : `${word} ${phrase}`;
    found.push(phrase.toLowerCase());
  }
  return found;
}

function leanOf(words: readonly string[], modal: number): number {
  for (let at = modal; at <= modal + 3 && at < words.length; at++) {
    const word = bare(words[at]!).toLowerCase();
    if (SELLING.has(word)) return 1;
    if (BUYING.has(word)) return -1;
  }
  return 0;
}
