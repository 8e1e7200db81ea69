/**
 * Sentences about what another clause says: "The times in Section 8 are targets", "Sections 5 and 7 apply only while …".
 * What such a sentence takes back, it takes back there.
 */
import type { Lexicon } from '../library/library.ts';
import { said } from './back-pointers.ts';
import type { Referred } from './referred.ts';
import type { Statement } from './statement.ts';

/**
 * Gives the blocks that a statement speaks about as its subject; none for one that only mentions them ("Supplier shall,
 * subject to Section 9, …") or speaks of the customer's duties.
 */
export function placesNamed({ parties }: Lexicon, referred: Referred): (statement: Statement) => readonly number[] {
  const ofCustomer = new Set(parties.customer);
  return ({ sentence, first, last }) => {
    const words = sentence.tokens.slice(first, last + 1).map(({ word }) => word);
    const at = words.findIndex((word, place) => {
      const next = words[place + 1] ?? '';
      return places.has(word)
        ? /^(?:[a-z]|[\divx][\w.-]*)$/u.test(next)
        : /^(?:in|of|under)$/u.test(word) && /^\d+\.\d/u.test(next);
    });
    if (at < 0 || at > furthest) return [];
    const before = words.slice(0, at);
    const spokenOf = before.every((word) => articles.has(word)) || before.some((word) => said.has(word));
    // "Supplier shall keep the times in Section 8" promises them.
    const acts = before.some((word) => verbs.has(word));
    if (!spokenOf || acts || before.some((word) => ofCustomer.has(word.replace(/[’']s?$/u, '')))) return [];
    return referred(sentence);
  };
}

/** True where a sentence speaks of one thing that another clause says: "Statements in Exhibit F about malware are …". */
export function speaksOfPart({ sentence, first, last }: Statement): boolean {
  const words = sentence.tokens.slice(first, last + 1).map(({ word }) => word);
  const place = words.findIndex((word) => places.has(word));
  return words.slice(place + 1, place + 8).some((word) => narrowing.has(word));
}

const narrowing: ReadonlySet<string> = new Set('about regarding concerning relating respect'.split(' '));

/** Words of a sentence before the clause that it is about. */
const furthest = 9;
const articles: ReadonlySet<string> = new Set(['the', 'all', 'of', 'each', 'any', 'and']);
const verbs: ReadonlySet<string> = new Set('shall will must may can is are has have keep comply perform'.split(' '));
const places: ReadonlySet<string> = new Set(
  (
    'section sections clause clauses paragraph paragraphs article articles part parts exhibit exhibits schedule schedules ' +
    'annex annexes appendix attachment attachments table row rows'
  ).split(' '),
);
