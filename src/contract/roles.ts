import type { Line } from './line.ts';
import type { Place } from './clause-tree.ts';
import type { Role } from './contract.ts';
import { isPartyWord } from './party-words.ts';
import { endOfSentence, findTerms } from './terms.ts';
import { bare, beginsOperativePart, wordsOf } from './wording.ts';

const DEFINITIONS = ['definition', 'defined term', 'interpretation', 'glossary', 'acronym', 'meaning of terms'];
const RECITALS = new Set([
  'recitals',
  'recital',
  'background',
  'witnesseth',
  'whereas',
  'preamble',
  'preliminary statement',
]);
const MODALS = new Set(['shall', 'must', 'will', 'agrees', 'agree', 'undertakes', 'covenants', 'warrants']);

/**
 * Tells recitals and definitions from what binds. When in doubt a paragraph is operative: a duty that stands behind a
 * definition must not get lost.
 */
export function assignTextRoles(
  lines: readonly Line[],
  roles: readonly Role[],
  places: readonly Place[],
  partyWords: ReadonlySet<string>,
): readonly Role[] {
  let started = false;
  const inDefinitions = remembered(isOfDefinitions);
  return lines.map((line, at) => {
    const role = roles[at]!;
    if (role !== 'operative') return role;
    const { heading } = places[at]!;
    if (isWhereas(line.text)) {
      if (line.text.toLowerCase().includes('agree as follows')) started = true;
      return 'recital';
    }
    if (!started) {
      const inRecitals = heading.some((title) => RECITALS.has(title.toLowerCase()));
      if (beginsOperativePart(line.text) || isFirstClause(line, inRecitals)) started = true;
      else if (isRecital(line.text) || (inRecitals && !hasDuty(line.text, partyWords))) {
        if (line.text.toLowerCase().includes('agree as follows')) started = true;
        return 'recital';
      }
    }
    return isDefinition(line.text, inDefinitions(heading), partyWords) ? 'definition' : 'operative';
  });
}

function isRecital(text: string): boolean {
  const start = text.slice(0, 14).toUpperCase();
  return ['RECITALS.', 'RECITALS:', 'BACKGROUND.', 'BACKGROUND:', 'WITNESSETH'].some((word) => start.startsWith(word));
}

/** "WHEREAS the Hospital is mindful …" wherever it stands; "Whereas A is so, B shall do it" is a duty all the same. */
function isWhereas(text: string): boolean {
  if (/^(?:WHEREAS\b|[Ww]hereas,)/.test(text)) return true;
  return /^whereas\b/i.test(text) && !/\b(?:shall|must|will|agrees?)\b/i.test(text);
}

/** `1.1`, `Article I`, or a plain `1` that does not count recitals. */
function isFirstClause({ label, clause }: Line, inRecitals: boolean): boolean {
  if (label === '') return false;
  return (
    clause.startsWith('1.1') || clause.startsWith('Article ') || (!inRecitals && (clause === '1' || clause === 'I'))
  );
}

/** True below a heading that announces definitions. */
function isOfDefinitions(heading: readonly string[]): boolean {
  return heading.some((title) => {
    const small = title.toLowerCase();
    return DEFINITIONS.some((words) => small.includes(words));
  });
}

/** Answers once for all lines that stand below the same headings: their places share one list of them. */
function remembered(test: (heading: readonly string[]) => boolean): (heading: readonly string[]) => boolean {
  const known = new Map<readonly string[], boolean>();
  return (heading) => {
    let answer = known.get(heading);
    if (answer === undefined) known.set(heading, (answer = test(heading)));
    return answer;
  };
}

/** True where the paragraph defines and lays no duty on anybody outside the defining sentence. */
function isDefinition(text: string, inSection: boolean, partyWords: ReadonlySet<string>): boolean {
  const terms = findTerms(text);
  const defining = terms.find((term) => term.defining);
  const startsWithTerm =
    defining !== undefined && defining.start <= 60 && !hasDuty(text.slice(0, defining.start), partyWords);
  if (!startsWithTerm && !inSection) return false;
  const rest = startsWithTerm ? text.slice(endOfSentence(text, defining.end)) : text;
  return !hasDuty(rest, partyWords);
}

/** True where a party shall, must, will or agrees to do something. */
function hasDuty(text: string, partyWords: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  return words.some((word, at) => {
    if (!MODALS.has(bare(word).toLowerCase())) return false;
    for (let before = Math.max(0, at - 6); before < at; before++) {
      const one = bare(words[before]!);
      const two = `${one} ${bare(words[before + 1]!)}`;
      if (partyWords.has(one.toLowerCase()) || partyWords.has(two.toLowerCase())) return true;
      if (isPartyWord(one) || one === 'party' || one === 'parties' || one === 'Parties' || one === 'Party') return true;
    }
    return false;
  });
}
