import type { Party, PartySide } from './contract.ts';
import { readIntroductions, withoutArticle } from './party-introductions.ts';
import { mayQuote } from './quotations.ts';
import { isPartyWord, sideOfDescription, sideOfName, sideOfPronoun, sideOfWord } from './party-words.ts';
import { countSubjects, type SubjectCounts } from './party-subjects.ts';
import { findTerms, type TermFound } from './terms.ts';
import { isCapital, wordsOf } from './wording.ts';

/** A paragraph as far as the search for parties reads it. */
type PartyLine = {
  readonly text: string;
  /** Place in a table, if any. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
};

type Draft = { name: string; readonly called: string[]; side: PartySide | null; description: string; certain: boolean };

/** Party words that contracts define for people and things which are not a party to them. */
const NOT_PARTIES = new Set([
  'user',
  'end user',
  'users',
  'owner',
  'host',
  'state',
  'county',
  'city',
  'department',
  'board',
  'school',
  'practice',
  'trust',
  'facility',
  'members',
]);
const PREAMBLE = 60;
const LATEST_PREAMBLE = 30;
const BELOW_BETWEEN = 8;
const GENERIC: Readonly<Record<PartySide, readonly string[]>> = {
  supplier: [
    'Supplier',
    'Vendor',
    'Seller',
    'Contractor',
    'Licensor',
    'Lessor',
    'Manufacturer',
    'Service Provider',
    'Provider',
    'Consultant',
    'Business Associate',
    'Processor',
    'Company',
  ],
  customer: [
    'Customer',
    'Buyer',
    'Purchaser',
    'Hospital',
    'Licensee',
    'Lessee',
    'Subscriber',
    'Client',
    'Covered Entity',
    'Participating Member',
    'Member',
    'Controller',
    'Agency',
    'Government',
    'User',
    'Authority',
    'Health System',
    'Participating Facility',
    'Facility',
    'Institution',
    'University',
    'Medical Center',
    'Owner',
  ],
};
/** Words that later parts of a contract use without introducing them again. */
const UNINTRODUCED: Readonly<Record<PartySide, readonly string[]>> = {
  supplier: ['Supplier', 'Vendor', 'Seller', 'Business Associate'],
  customer: [
    ...['Customer', 'Buyer', 'Purchaser', 'Covered Entity', 'Hospital'],
    ...['Participating Member', 'Participating Facility', 'Facility'],
  ],
};

/**
 * Finds the parties: from the preamble, from lines and tables of parties, from definitions, and where a contract says
 * nothing, from the words that it lays duties on. Never empty-handed where somebody has a duty.
 */
export function findParties(lines: readonly PartyLine[]): readonly Party[] {
  const drafts: Draft[] = [];
  const counts = countSubjects(lines);
  introduce(lines, drafts, counts);
  readPartyLines(lines, drafts);
  readDefinitions(lines, drafts, counts);
  for (const { called } of drafts) completePronouns(called);
  resolveSides(drafts, counts);
  addUnintroduced(drafts, counts);
  addPronouns(drafts, lines, counts);
  return drafts
    .filter((draft): draft is Draft & { side: PartySide } => draft.side !== null)
    .map(({ side, name, called }) => ({ side, name, called: [...called] }))
    .sort((one, other) => Number(one.side === 'customer') - Number(other.side === 'customer'));
}

function introduce(lines: readonly PartyLine[], drafts: Draft[], counts: SubjectCounts): void {
  let between = -BELOW_BETWEEN;
  lines.forEach(({ text }, at) => {
    const opens = at < PREAMBLE && text.length < 300 && /\b(?:between|among)\b/i.test(text);
    if (opens) between = at;
    for (const { name, called, certain: says } of readIntroductions(text)) {
      const known = drafts.find((draft) =>
        draft.called.some((word) => name === word || name.endsWith(` ${word}`) || called.includes(word)),
      );
      if (known !== undefined) {
        addWords(
          known,
          called.filter((word) => isPartyWord(word)),
        );
        if (known.name === '' && at < PREAMBLE && !known.called.includes(name)) known.name = name;
        continue;
      }
      if (at >= PREAMBLE) continue;
      const certain = (says || at - between < BELOW_BETWEEN) && at < LATEST_PREAMBLE;
      const settled = drafts.filter((draft) => draft.certain).length >= 2 && !certain;
      const word = called.some((one) => isPartyWord(one));
      const acts = called.some(
        (one) => counts.of(one) >= (certain ? 1 : 3) || (certain && sideOfPronoun(one) !== null),
      );
      if (word ? settled && !acts : !acts || settled || (name === '' && !says)) continue;
      drafts.push({ name, called: [...called], side: null, description: '', certain });
    }
  });
}

/** `Supplier: Acme, Inc.`, or a row `Supplier | Acme, Inc.`. */
function readPartyLines(lines: readonly PartyLine[], drafts: Draft[]): void {
  lines.slice(0, PREAMBLE).forEach((line, at) => {
    const colon = line.text.indexOf(':');
    const word = colon > 0 && colon < 30 ? line.text.slice(0, colon).trim() : line.cell?.column === 0 ? line.text : '';
    const side = word.length <= 30 ? sideOfWord(word) : null;
    if (side === null || !isCapital(word.charAt(0))) return;
    const next = lines[at + 1];
    const sameRow =
      next?.cell !== null &&
      next?.cell !== undefined &&
      next.cell.row === line.cell?.row &&
      next.cell.table === line.cell.table;
    const value =
      colon > 0 && colon + 1 < line.text.length ? line.text.slice(colon + 1).trim() : sameRow ? next.text.trim() : '';
    const name = isNameLike(value) ? value : '';
    const known = drafts.find((draft) => draft.called.includes(word));
    if (known === undefined) {
      if (name !== '') drafts.push({ name, called: [word], side, description: '', certain: true });
    } else if (known.name === '') known.name = name;
  });
}

function isNameLike(value: string): boolean {
  const words = wordsOf(value);
  return (
    words.length >= 1 &&
    words.length <= 8 &&
    isCapital(value.charAt(0)) &&
    !value.endsWith(':') &&
    !value.includes('__')
  );
}

/** `“Participating Member” means a health care organization …`, `“Provider” means X`, `is also called a “Provider”`. */
function readDefinitions(lines: readonly PartyLine[], drafts: Draft[], counts: SubjectCounts): void {
  for (const { text } of lines) {
    if (!mayQuote(text) && !text.includes(' means ')) continue;
    const terms = findTerms(text);
    readPronounDefinition(terms, drafts);
    const found = terms.filter(({ term }) => isPartyWord(term) && !NOT_PARTIES.has(term.toLowerCase()));
    let before: Draft | undefined;
    for (const { term: written, meaning, defining } of found) {
      const term = withoutArticle(written);
      const known = drafts.find(({ called }) => called.includes(term));
      if (known !== undefined) {
        if (defining && known.description === '') known.description = meaning;
        before = known;
        continue;
      }
      if (counts.of(term) === 0 && !defining) continue;
      const alias = defining ? namedFirst(meaning, drafts) : (namedLast(meaning, drafts) ?? before);
      if (alias !== undefined) addWords(alias, [term]);
      else drafts.push((before = { name: '', called: [term], side: null, description: meaning, certain: false }));
    }
  }
}

/** `“Acme”, “we” and “us” refer to Acme, Inc.` */
function readPronounDefinition(terms: readonly TermFound[], drafts: Draft[]): void {
  const pronoun = terms.find(({ term, defining }) => defining && ['we', 'us', 'our'].includes(term.toLowerCase()));
  if (pronoun === undefined || drafts.some(({ called }) => called.includes(pronoun.term))) return;
  const called = terms.filter(({ meaning }) => meaning === pronoun.meaning).map(({ term }) => withoutArticle(term));
  drafts.push({ name: '', called, side: 'supplier', description: pronoun.meaning, certain: true });
}

/** The party that a meaning begins with: `means Acme, Inc.`, `means Supplier and its affiliates`. */
function namedFirst(meaning: string, drafts: readonly Draft[]): Draft | undefined {
  const start = meaning.slice(0, 60);
  return drafts.find(
    ({ name, called }) =>
      (name !== '' && start.includes(name)) || called.some((word) => start.includes(` ${word} and its`)),
  );
}

/** The party that is named right before another word for it: `a Participating Member is also called a`. */
function namedLast(phrase: string, drafts: readonly Draft[]): Draft | undefined {
  const end = phrase.slice(-60);
  return drafts.find(
    ({ name, called }) => (name !== '' && end.includes(name)) || called.some((word) => end.includes(word)),
  );
}

/** Sides: first the words that speak for themselves, then names and definitions, then what each party does. */
function resolveSides(drafts: Draft[], counts: SubjectCounts): void {
  for (const draft of drafts) draft.side ??= firstSide(draft.called);
  for (const draft of drafts) draft.side ??= sideOfName(draft.name) ?? sideOfDescription(draft.description);
  for (const draft of drafts) {
    const sides = new Set(drafts.filter((other) => other !== draft && other.certain).map(({ side }) => side));
    if (draft.side === null && draft.certain && sides.size === 1) draft.side = opposite([...sides][0]!);
  }
  const open = drafts.filter(({ side, certain }) => side === null && certain);
  if (open.length > 1) {
    const supplier = open.reduce((most, draft) =>
      counts.leanOf(draft.called) > counts.leanOf(most.called) ? draft : most,
    );
    for (const draft of open) draft.side = draft === supplier ? 'supplier' : 'customer';
  }
  for (const draft of drafts) {
    if (draft.side !== null) continue;
    const lean = counts.leanOf(draft.called);
    const other = drafts.find(({ side }) => side !== null);
    const introduced = drafts.filter(({ name, called }) => name !== '' && called.length > 0);
    // Of two named parties one buys from the other, whatever each of them may do besides.
    if (introduced.length === 2 && introduced.includes(draft) && other !== undefined && introduced.includes(other))
      draft.side = opposite(other.side);
    else if (lean !== 0) draft.side = lean > 0 ? 'supplier' : 'customer';
    else if (other !== undefined && draft.certain) draft.side = opposite(other.side);
    else if (draft.called.includes('Company') || draft.called.includes('Provider')) draft.side = 'supplier';
  }
}

function firstSide(called: readonly string[]): PartySide | null {
  for (const word of called) {
    const side = sideOfWord(word) ?? sideOfPronoun(word);
    if (side !== null) return side;
  }
  return null;
}

function opposite(side: PartySide | null): PartySide | null {
  return side === null ? null : side === 'supplier' ? 'customer' : 'supplier';
}

function addUnintroduced(drafts: Draft[], counts: SubjectCounts): void {
  for (const side of ['supplier', 'customer'] as const) {
    const party = drafts.find((draft) => draft.side === side);
    const duties = party === undefined ? 0 : party.called.reduce((sum, word) => sum + counts.of(word), 0);
    const words = (duties < 3 ? GENERIC : UNINTRODUCED)[side];
    const taken = (word: string): boolean => drafts.some(({ called }) => called.includes(word));
    const most = Math.max(...words.map((word) => (taken(word) ? 0 : counts.of(word))));
    const least = duties < 3 ? Math.max(1, most / 4) : 2;
    const used = words.filter((word) => !taken(word) && counts.of(word) >= least);
    if (used.length === 0 && party === undefined)
      used.push(...words.filter((word) => !taken(word) && counts.mentions(word) >= 2).slice(0, 1));
    if (used.length === 0) continue;
    if (party !== undefined) addWords(party, used);
    else {
      used.sort((one, other) => counts.of(other) - counts.of(one));
      drafts.push({ name: '', called: used, side, description: '', certain: false });
    }
  }
}

/** Who is called `we` is meant by `our` as well. */
function completePronouns(called: string[]): void {
  for (const [one, others] of [
    ['we', ['us', 'our']],
    ['you', ['your']],
  ] as const)
    if (called.includes(one)) called.push(...others.filter((other) => !called.includes(other)));
}

/** Terms of service: `we` sell, `you` buy. */
function addPronouns(drafts: Draft[], lines: readonly PartyLine[], counts: SubjectCounts): void {
  const { we, you } = counts.pronouns;
  if (you < 3 || you * 40 < lines.length) return;
  const add = (side: PartySide, words: readonly string[]): void => {
    const party = drafts.find((draft) => draft.side === side);
    if (party !== undefined) addWords(party, words);
    else drafts.push({ name: '', called: [...words], side, description: '', certain: false });
  };
  add('customer', ['you', 'your']);
  if (we >= 3) add('supplier', ['we', 'us', 'our']);
}

function addWords(draft: Draft, words: readonly string[]): void {
  const known = new Set(draft.called.map((word) => word.toLowerCase()));
  for (const word of words) if (!known.has(word.toLowerCase())) draft.called.push(word);
}
