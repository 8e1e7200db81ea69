import type { Draft } from './line.ts';
import { isDigits } from './numerals.ts';
import type { NumberToken } from './typed-number.ts';
import { hasVerb, isAllCapitals, isCapital, isSmall, wordsOf } from './wording.ts';

/** Every number that some paragraph seems to begin with: a number with neighbors is more likely to be one. */
export type Evidence = {
  /** `7.2`, `C-4.5` */
  readonly paths: ReadonlySet<string>;
  /** `parentheses:letter:2` */
  readonly singles: ReadonlySet<string>;
  /** `3:7` for the row number 7 in the first column of table 3. */
  readonly rows: ReadonlySet<string>;
  /** How far the paragraphs count: beyond it a number is an amount, an address or the name of a standard. */
  readonly greatest: number;
};

const MEASURES = new Set(
  (
    'day days week weeks month months year years hour hours minute minutes second seconds business calendar working percent per ' +
    'january february march april may june july august september october november december cfr usc u.s.c c.f.r ' +
    'mg ml kg g mm cm m km w v hz khz mhz ghz gb mb tb bit bits px am pm a.m p.m st nd rd th x million billion thousand hundred ' +
    'dollars usd eur gbp'
  ).split(' '),
);

/** Collects what all paragraphs seem to begin with. */
export function gatherEvidence(drafts: readonly Draft[]): Evidence {
  const paths = new Set<string>();
  const singles = new Set<string>();
  const rows = new Set<string>();
  for (const { counted, token, source, text, automatic } of drafts) {
    if (!counted || token === null) continue;
    const number = token.path.at(-1)!;
    if (token.dress !== 'parentheses') paths.add(number);
    if (token.path.length === 1) {
      for (const { kind, value } of token.numerals) singles.add(`${token.dress}:${kind}:${value}`);
    }
    if (automatic === '' && source.cell?.column === 0 && token.end >= text.length)
      rows.add(`${source.cell.table}:${number}`);
  }
  return { paths, singles, rows, greatest: greatestOf(paths) };
}

/** Up to here any number may stand alone; from here on the ones before it must be there, but for a few. */
const USUAL = 199;
const LEFT_OUT = 3;

function greatestOf(paths: ReadonlySet<string>): number {
  const stands = (number: number): boolean => paths.has(`${number}`);
  let last = USUAL;
  if (![last, last - 1, last - 2].some(stands)) return USUAL;
  for (let number = last + 1; number <= last + LEFT_OUT; number++) if (stands(number)) last = number;
  return last;
}

/** True where the number that a paragraph begins with numbers the paragraph, and is no date, amount, address or name. */
export function acceptsNumber({ text, source }: Draft, token: NumberToken, evidence: Evidence): boolean {
  const rest = text.slice(token.end);
  const inCell = source.cell !== null;
  if (isDigits(token.path[0]!) && Number(token.path[0]) > evidence.greatest) return false;
  if (inCell && rest === '') return source.cell.column === 0 && confirmsRow(token, source.cell.table, evidence);
  if (token.keyword !== '') return acceptsKeyword(token, rest, evidence);
  if (token.dress === 'parentheses') return acceptsBracketed(token, rest, evidence);
  if (token.dress === 'half') return true;
  if (token.path.length > 1 || token.tail.length > 0) return acceptsPath(token, rest, inCell, evidence);
  return acceptsSingle(token, rest, inCell, evidence);
}

function confirmsRow(token: NumberToken, table: number, { rows, paths }: Evidence): boolean {
  const number = token.path.at(-1)!;
  if (neighbors(token).some((neighbor) => rows.has(`${table}:${neighbor}`))) return true;
  return token.path.length > 1 && isConfirmed(token, paths) && !isDigits(number);
}

function acceptsKeyword(token: NumberToken, rest: string, { paths }: Evidence): boolean {
  if (rest === '') return true;
  if (isSmall(rest.charAt(0))) return false;
  const words = wordsOf(rest);
  const isTitle = words.length <= 15 && !hasVerb(words) && !rest.endsWith('.');
  if (token.keyword === 'Part' || token.keyword === 'Chapter') return isTitle;
  return isTitle || token.separated || token.label.startsWith('§') || isAllCapitals(rest) || isConfirmed(token, paths);
}

function acceptsBracketed(token: NumberToken, rest: string, { singles }: Evidence): boolean {
  const letter = token.path[0]!;
  const start = rest.slice(0, 10).toLowerCase();
  if (letter.toLowerCase() === 'c' && (start.startsWith('copyright') || isDigits(start.slice(0, 4)))) return false;
  if (!isDigits(letter)) return letter !== 's' || singles.has('parentheses:letter:18');
  return isCapital(rest.charAt(0)) || hasNeighbor(token, singles);
}

function acceptsPath(token: NumberToken, rest: string, inCell: boolean, { paths }: Evidence): boolean {
  const confirmed = isConfirmed(token, paths);
  if (!isDigits(token.path[0]!) || inCell || rest === '') return confirmed;
  if (token.dress === 'stop') return true;
  // "2.5 percent" is an amount; "5.11 Business Associate Agreement" behind 5.10 is a clause.
  if (isMeasure(rest)) return confirmed && isCapital(rest.charAt(0));
  return !isSmall(rest.charAt(0)) || confirmed;
}

function acceptsSingle(token: NumberToken, rest: string, inCell: boolean, { paths, singles }: Evidence): boolean {
  const [numeral] = token.numerals;
  if (numeral?.kind === 'arabic') {
    if (token.dress === 'stop') return !inCell || isCapital(rest.charAt(0));
    if (inCell || !isCapital(rest.charAt(0)) || isMeasure(rest)) return false;
    return hasNeighbor(token, singles) || isConfirmed(token, paths);
  }
  return token.dress === 'stop' && hasNeighbor(token, singles);
}

function isMeasure(rest: string): boolean {
  const first = /\S+/.exec(rest.slice(0, 20))?.[0];
  return first !== undefined && MEASURES.has(first.toLowerCase().replace(/[.,;:)]+$/, ''));
}

/** True where the list goes on from this number, or comes to it. */
function hasNeighbor(token: NumberToken, singles: ReadonlySet<string>): boolean {
  return token.numerals.some(
    ({ kind, value }) =>
      singles.has(`${token.dress}:${kind}:${value + 1}`) ||
      (value > 1 && singles.has(`${token.dress}:${kind}:${value - 1}`)),
  );
}

function isConfirmed(token: NumberToken, paths: ReadonlySet<string>): boolean {
  const number = token.path.at(-1)!;
  if (token.path.length > 1 && paths.has(token.path.at(-2)!)) return true;
  return paths.has(`${number}.1`) || neighbors(token).some((neighbor) => paths.has(neighbor));
}

/** The numbers before and after, written alike. */
function neighbors(token: NumberToken): readonly string[] {
  const number = token.path.at(-1)!;
  let from = number.length;
  while (from > 0 && isDigits(number.charAt(from - 1))) from--;
  if (from === number.length) return [];
  const value = Number(number.slice(from));
  const stem = number.slice(0, from);
  return value > 1 ? [`${stem}${value - 1}`, `${stem}${value + 1}`] : [`${stem}${value + 1}`];
}
