/** The phrases of a whole library in one index, so that a contract is searched once however many requirements there are. */
import { packPhrases, unpackPhrases } from '../language/packed-phrases.ts';
import type { WordClasses } from '../language/phrase-syntax.ts';
import { compilePhrases, type PhraseIndex } from '../language/phrases.ts';
import { knownStems, rememberStems } from '../language/stems.ts';
import { tokenize, type Joins } from '../language/tokens.ts';
import type { Lexicon, Library } from '../library/library.ts';
import type { Requirement } from '../library/requirement.ts';
import { learnLikeness, samplesOf, type Likeness } from './likeness.ts';
import { genericParties } from './party-words.ts';
import type { ElementKind, Meaning, RequirementKind } from './meaning.ts';
import { packedKeeper, packedOf, type PackedLibrary } from './packed-library.ts';

export type CompiledLibrary = {
  readonly library: Library;
  readonly index: PhraseIndex;
  /** By phrase key. */
  readonly meanings: readonly Meaning[];
  /** The other way round, for each requirement: the keys of its phrases. */
  readonly keys: readonly RequirementKeys[];
  readonly likeness: Likeness;
  /** The generic words for parties (`genericParties`). */
  readonly parties: PhraseIndex;
};

/** The phrase key of each kind of phrases of a requirement and of its elements; -1, which no hit has, where there are none. */
export type RequirementKeys = Record<RequirementKind, number> & {
  readonly elements: readonly Record<ElementKind, number>[];
};

/**
 * Compile all phrases of a library. The result is kept with the library, so that a run over many contracts pays once.
 * @throws Error when a phrase is malformed; `readLibrary` has refused such a library before.
 */
export function compileLibrary(library: Library): CompiledLibrary {
  let result = compiled.get(library);
  if (result === undefined) compiled.set(library, (result = compileFresh(library)));
  return result;
}

/** What is stored of a library; null for one that cannot be stored. */
export function packLibrary(library: Library): PackedLibrary | null {
  const { meanings, entries } = meaningsOf(library);
  const index = compilePhrases(entries, classesOf(library));
  const phrases = packPhrases(index);
  const parties = packPhrases(compilePhrases(genericParties(library.lexicon)));
  const likeness = learnLikeness(library, index.joins);
  const stems = [...likeness.stems.keys()];
  const known = knownStems(wordsIn(samplesOf(library), index.joins));
  return phrases && parties && { meanings, phrases, parties, known, likeness: { ...likeness, stems } };
}

/** Words of letters, for numbers are their own stems. */
function wordsIn(samples: ReturnType<typeof samplesOf>, joins: Joins): string[] {
  const words = samples.flatMap(({ text }) => tokenize(text, joins).map(({ word }) => word));
  return words.filter((word) => /^[a-z]+$/.test(word));
}

function compileFresh(library: Library): CompiledLibrary {
  const packed = packedOf(library) ?? packAndKeep(library);
  if (packed !== null) return unpackLibrary(library, packed);
  const { meanings, entries } = meaningsOf(library);
  const keys = keysOf(library, meanings);
  const index = compilePhrases(entries, classesOf(library));
  const likeness = learnLikeness(library, index.joins);
  return { library, index, meanings, keys, likeness, parties: compilePhrases(genericParties(library.lexicon)) };
}

function packAndKeep(library: Library): PackedLibrary | null {
  const keep = packedKeeper(library);
  const packed = keep && packLibrary(library);
  if (keep && packed) keep(packed);
  return packed;
}

/** No phrase of the library is looked at. */
function unpackLibrary(library: Library, packed: PackedLibrary): CompiledLibrary {
  const { meanings, phrases, parties, known, likeness } = packed;
  rememberStems(known);
  const stems = new Map<string, number>();
  for (const stem of likeness.stems) stems.set(stem, stems.size);
  return {
    library,
    index: unpackPhrases(phrases),
    meanings,
    keys: keysOf(library, meanings),
    likeness: { ...likeness, stems },
    parties: unpackPhrases(parties),
  };
}

const compiled = new WeakMap<Library, CompiledLibrary>();

function classesOf({ lexicon }: Library): WordClasses {
  return new Map(Object.entries(lexicon.words));
}

/** Every phrase of a library with its key, and what each key means. */
function meaningsOf(library: Library): {
  readonly meanings: readonly Meaning[];
  readonly entries: readonly { readonly key: number; readonly phrase: string }[];
} {
  const meanings: Meaning[] = [];
  const entries: { key: number; phrase: string }[] = [];
  const add = (phrases: readonly string[], meaning: Meaning): void => {
    if (phrases.length === 0) return;
    const key = meanings.push(meaning) - 1;
    for (const phrase of phrases) entries.push({ key, phrase });
  };
  library.requirements.forEach((requirement, at) => addRequirement(add, requirement, at));
  addLexicon(add, library.lexicon);
  library.citations.forEach(({ outdated }, citation) => {
    add(outdated?.named ?? [], { kind: 'outdated', citation });
    add(outdated?.harmless ?? [], { kind: 'harmless', citation });
  });
  library.facts.forEach(({ stated, ruled_out }, fact) => {
    add(stated, { kind: 'fact', fact, value: true });
    add(ruled_out, { kind: 'fact', fact, value: false });
  });
  return { meanings, entries };
}

/** Every kind of phrases of a requirement has one key, for `meaningsOf` gives out no second. */
function keysOf({ requirements }: Library, meanings: readonly Meaning[]): RequirementKeys[] {
  const keys = requirements.map(({ elements }) => ({
    ...{ subject: -1, with: -1, disclaimed: -1, unlike: -1, forbids: -1 },
    elements: elements.map(() => ({ says: -1, not: -1, of: -1, anywhere: -1 })),
  }));
  meanings.forEach((meaning, key) => {
    if (!('requirement' in meaning)) return;
    const own = keys[meaning.requirement];
    if (own === undefined) return;
    if (!('element' in meaning)) own[meaning.kind] = key;
    else (own.elements[meaning.element] as Record<ElementKind, number>)[meaning.kind] = key;
  });
  return keys;
}

type Add = (phrases: readonly string[], meaning: Meaning) => void;

function addRequirement(add: Add, { recognise, elements }: Requirement, requirement: number): void {
  add(recognise.subject, { kind: 'subject', requirement });
  add(recognise.with, { kind: 'with', requirement });
  add(recognise.disclaimed, { kind: 'disclaimed', requirement });
  add(recognise.unlike, { kind: 'unlike', requirement });
  add(recognise.forbids, { kind: 'forbids', requirement });
  elements.forEach(({ says, not, anywhere, quantity }, element) => {
    add(says, { kind: 'says', requirement, element });
    add(not, { kind: 'not', requirement, element });
    add(anywhere, { kind: 'anywhere', requirement, element });
    add(quantity?.of ?? [], { kind: 'of', requirement, element });
  });
}

function addLexicon(add: Add, lexicon: Lexicon): void {
  for (const force of ['obligation', 'prohibition', 'permission', 'capability', 'intention'] as const) {
    add(lexicon[force], { kind: 'force', force });
  }
  add(lexicon.disclaimers, { kind: 'disclaimer' });
  add(lexicon.not_negation, { kind: 'not-negation' });
  add(lexicon.hard_caps, { kind: 'hard-cap' });
  for (const kind of ['severe', 'lesser'] as const) add(lexicon.severities[kind], { kind });
  for (const kind of ['technology', 'medical', 'goods', 'security'] as const)
    add(lexicon.subject_matter[kind], { kind });
  lexicon.hedges.forEach(({ says, unlike }, hedge) => {
    add(says, { kind: 'hedge', hedge });
    add(unlike, { kind: 'no-hedge', hedge });
  });
}
