/** Text that reads like a requirement without using any of the phrases by which the library knows it. */
import type { Block, Contract } from '../contract/contract.ts';
import type { Token } from '../language/tokens.ts';
import type { CompiledLibrary } from './compile-library.ts';
import { contendersFor, featuresOf, readWording, scoresOf, spokenFor, type Likeness } from './likeness.ts';
import type { Sentence, Statement } from './statement.ts';

/** Requirements that a contract must speak to in the phrases of the library, in a thousand words, before other words are trusted too. */
const familiar = 4;
/** A few sentences by themselves are no contract, however much they speak of security. */
const several = 8;
/** Least score of a text for the requirement that it reads like, in a contract that speaks to half of the library or more. */
const enough = 8;
/** What the score must be above that for every share of the library that the contract leaves out of the half. */
const caution = 20;
/** What each word costs that the library has never seen. */
const strange = 0.6;
/** Words that speak for the requirement and hardly for any other. */
const telling = 2;
/** Longer paragraphs are read sentence by sentence: they may be about several things. */
const longParagraph = 70;
/** A short sentence is read with the one before it. */
export const shortSentence = 12;

/** Statements that read like each requirement, by place in the library. Nothing for a contract about something else. */
export function readAlike(
  contract: Contract,
  compiled: CompiledLibrary,
  statements: readonly Statement[],
  subjects: readonly (readonly Statement[])[],
): readonly (readonly Statement[])[] {
  const alike: Statement[][] = compiled.library.requirements.map(() => []);
  const spoken = subjects.filter((own) => own.some(({ operative }) => operative)).length;
  if (spoken < several || spoken * 1000 < familiar * contract.words) return alike;
  const least = enough + caution * Math.max(0, 0.5 - spoken / subjects.length);
  const speaks = (statement: Statement): boolean => speaksOfSecurity(compiled, statement);
  for (const { tokens, own } of unitsOf(contract, statements, speaks)) {
    for (const at of likest(compiled.likeness, tokens, least)) alike[at]?.push(...own);
  }
  return alike;
}

/** A price list may share every other word with a requirement. A library without such words takes all text for security. */
function speaksOfSecurity({ meanings, library }: CompiledLibrary, { hits }: Statement): boolean {
  if (library.lexicon.subject_matter.security.length === 0) return true;
  return hits.some(({ key }) => meanings[key]?.kind === 'security');
}

/** The requirements that a text reads like; mostly none or one. */
function likest(likeness: Likeness, tokens: readonly Token[], enoughHere: number): readonly number[] {
  const wording = readWording(likeness, tokens);
  // Of most texts that is all there is to know, and counting words is cheaper than weighing them.
  const spoken = spokenFor(likeness, wording, telling);
  if (spoken.length === 0) return spoken;
  const features = featuresOf(likeness, wording);
  const contenders = contendersFor(likeness, features);
  const likely = spoken.filter((at) => contenders.includes(at));
  if (likely.length === 0) return likely;
  const ordinary = likeness.classes - 1;
  const asked = new Set([...contenders, ordinary]);
  const scores = scoresOf(likeness, features, [...asked]);
  let least = Math.max(enoughHere + strange * wording.unknown.size, (scores[ordinary] as number) + 2);
  for (const at of asked) least = Math.max(least, scores[at] as number);
  return likely.filter((at) => (scores[at] as number) >= least);
}

/** A text to compare with the requirements, with its statements. */
type Unit = { readonly tokens: readonly Token[]; readonly own: readonly Statement[] };

/** The texts of which some operative statement `speaks`. */
function unitsOf(
  contract: Contract,
  statements: readonly Statement[],
  speaks: (statement: Statement) => boolean,
): Unit[] {
  const units: Unit[] = [];
  const byBlock = new Map<number, Statement[]>();
  for (const statement of statements) {
    const own = byBlock.get(statement.sentence.block);
    if (own) own.push(statement);
    else byBlock.set(statement.sentence.block, [statement]);
  }
  const wordsOf = (block: number): readonly Token[] =>
    sentencesOf(byBlock.get(block) ?? []).flatMap(({ tokens }) => tokens);
  for (const [at, all] of byBlock) {
    const block = contract.blocks[at] as Block;
    const own = all.filter(({ operative }) => operative);
    if (!own.some(speaks)) continue;
    const tokens = wordsOf(at);
    if (tokens.length <= longParagraph) {
      const above = block.parent === null ? [] : wordsOf(block.parent);
      units.push({ tokens: [...(above.length <= longParagraph ? above : []), ...tokens], own });
      continue;
    }
    let before: readonly Token[] = [];
    for (const sentence of sentencesOf(all)) {
      const said = own.filter((statement) => statement.sentence === sentence);
      const words = sentence.tokens.length < shortSentence ? [...before, ...sentence.tokens] : sentence.tokens;
      if (said.some(speaks)) units.push({ tokens: words, own: said });
      before = sentence.tokens;
    }
  }
  return units;
}

function sentencesOf(statements: readonly Statement[]): readonly Sentence[] {
  return [...new Set(statements.map(({ sentence }) => sentence))];
}
