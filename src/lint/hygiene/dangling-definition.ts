import type { Block, Contract } from '../../contract/contract.ts';
import { hasVerb, isAllCapitals, wordsOf } from '../../contract/wording.ts';
import type { Token } from '../../language/tokens.ts';
import type { Sentence } from '../statement.ts';
import { sentencesOf, wordsIn } from './quoting.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** A security term written with capitals as if it were defined, which no definition explains. */
export const danglingDefinition: HygieneRule = {
  id: 'dangling-definition',
  title: 'Term used and not defined',
  severity: 'medium',
  why: 'Capital letters tell the reader that a definition says what is meant. Without it the parties will differ over what counts when it matters.',
  check: (scene) => (scene.security.substantial && definesItsTerms(scene.contract) ? flawsIn(scene) : []),
};

/** A contract that defines nothing uses capitals for other reasons; one that borrows its terms has them elsewhere. */
function definesItsTerms({ terms, blocks }: Contract): boolean {
  return terms.length >= 3 && !blocks.some(({ text }) => borrowed.test(text));
}

const borrowed =
  /\b(?:capitali[sz]ed|defined) (?:terms|words|expressions)\b[^.]{0,160}\b(?:not (?:otherwise |specifically )?defined|have the (?:same )?meanings?|has the meaning|as defined in|shall have)/i;

function flawsIn(scene: Scene): Flaw[] {
  const { contract, index, security } = scene;
  let known: ReadonlySet<string> | null = null;
  const named = new Set(
    // An abbreviation that the trade knows needs no definition.
    scene.index.compiled.library.definitions
      .flatMap(({ term, forms }) => [term, ...forms])
      .filter((term) => /[a-z]{2}/.test(term) || /\p{Ll}{2}/u.test(term)),
  );
  const seen = new Set<string>();
  const flaws: Flaw[] = [];
  for (const at of [...security.passages].sort((a, b) => a - b)) {
    const block = contract.blocks[at];
    if (block?.role !== 'operative' || isAllCapitals(block.text)) continue;
    const runs = sentencesOf(index, at)
      .flatMap((sentence) => capitalRuns(block, sentence, named))
      .filter(({ words }) => {
        const key = singular(words.toLowerCase());
        known ??= knownTerms(scene);
        return !isKnown(key, known) && !seen.has(key) && seen.add(key);
      });
    const [first, ...others] = runs;
    if (first === undefined) continue;
    const more = others.length === 0 ? '' : `, and ${others.length} more in the same clause`;
    flaws.push({
      message: `“${first.words}” is written as a defined term and defined nowhere${more}`,
      at: wordsIn(contract, index, block, first.start, first.end),
      ask: `Define “${first.words}”, or write it without capitals.`,
      severity: runs.some(({ words }) => named.has(words)) ? 'medium' : 'low',
      confidence: 'medium',
    });
  }
  return flaws;
}

type Run = { readonly words: string; readonly start: number; readonly end: number };

/** Terms of the library wherever they stand with capitals, and other names of two words or more behind "a", "any", "each". */
function capitalRuns(block: Block, sentence: Sentence, named: ReadonlySet<string>): Run[] {
  const { tokens } = sentence;
  if (sentence.title) return [];
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapitalized(block, tokens[at]) || articles.has(tokens[at]?.word ?? '')) continue;
    let last = at;
    while (isCapitalized(block, tokens[last + 1]) && adjoin(block, tokens[last], tokens[last + 1])) last++;
    const opened = articles.has(tokens[at - 1]?.word ?? '') && adjoin(block, tokens[at - 1], tokens[at]);
    // One capital word without an article, "Supplier shall", is meant as a term by nobody.
    if (last === at && !opened) continue;
    const start = (tokens[at] as Token).start;
    const end = (tokens[last] as Token).end;
    const words = block.text.slice(start, end).replace(/[’']s?$/, '');
    // "Customer Data as defined in the DPA" is defined there.
    if (/^,? (?:as|is|are) defined\b/.test(block.text.slice(end, end + 12))) {
      at = last;
      continue;
    }
    // "the Product" may be any product; "a Vulnerability" is meant as a term.
    if (named.has(words) ? last > at || opened : opened && isTermLike(block, tokens.slice(at, last + 1), words))
      runs.push({ words, start, end: start + words.length });
    at = last;
  }
  return runs.length === 0 || hasVerb(wordsOf(block.text.slice(sentence.start, sentence.end))) ? runs : [];
}

/** Two to five words, none an abbreviation; no brand, person, office, place of somebody, or name that is given right there. */
function isTermLike({ text }: Block, run: readonly Token[], words: string): boolean {
  const first = run[0] as Token;
  const last = run.at(-1) as Token;
  if (run.length < 2 || run.length > 5 || run.some(({ capitals, word }) => capitals || /\d/u.test(word))) return false;
  if (offices.has(last.word) || /[’']s? |\p{Ll}\p{Lu}/u.test(words)) return false;
  // "an Uninterruptible Power Supply (UPS)", "known as a Data Protection Agreement"
  if (/^ \(["“]?[A-Z]{2}/u.test(text.slice(last.end, last.end + 5))) return false;
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  return !/\b(?:known as|called|titled|entitled) (?:an? |the )?$/u.test(before);
}

function isCapitalized({ text }: Block, token: Token | undefined): boolean {
  if (token === undefined) return false;
  const code = text.charCodeAt(token.start);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text.charAt(token.start));
}

function adjoin({ text }: Block, before: Token | undefined, after: Token | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    after.start === before.end + 1 &&
    text.charCodeAt(before.end) === 0x20
  );
}

/** What needs no definition: terms, parties, exhibits, headings, and whatever stands in quotation marks somewhere. */
function knownTerms({ contract }: Scene): ReadonlySet<string> {
  const known = new Set<string>();
  const add = (words: string): void => {
    known.add(singular(words.toLowerCase().trim()));
  };
  for (const { term } of contract.terms) add(term);
  for (const { called, name } of contract.parties) [name, ...called].forEach(add);
  for (const { title } of contract.exhibits) add(title.replace(/^[^:\u2013\u2014-]*[:\u2013\u2014-]\s*/u, ''));
  for (const { role, text, marks, cell } of contract.blocks) {
    // Products and places stand in tables.
    if (cell !== null && text.length <= 60) add(text);
    if (role === 'heading' || role === 'title') add(text.replace(/[.:]$/u, ''));
    for (const { kind, start, end } of marks) if (kind === 'title') add(text.slice(start, end).replace(/[.:]$/u, ''));
    for (const { 1: quoted } of text.matchAll(/[“"]([^“”"]{2,60})[”"]/g)) add((quoted ?? '').replace(/[.,;]$/u, ''));
  }
  return known;
}

/** Known as a whole, or made of known terms: "Supplier Security Patch". */
function isKnown(words: string, known: ReadonlySet<string>): boolean {
  if (known.has(words)) return true;
  const parts = words.split(' ');
  return parts.some(
    (_, at) => at > 0 && known.has(singular(parts.slice(0, at).join(' '))) && isKnown(parts.slice(at).join(' '), known),
  );
}

function singular(words: string): string {
  if (words.endsWith('ies')) return `${words.slice(0, -3)}y`;
  return words.replace(/(?<=ch|sh|x|ss)es$|(?<!s)s$/u, '');
}

const articles: ReadonlySet<string> = new Set('a an any each every such all no'.split(' '));

/** A person or place is named, not defined. */
const offices: ReadonlySet<string> = new Set(
  'officer manager director team department committee engineer representative center centre portal office administrator act law rule service services'.split(
    ' ',
  ),
);
