import type { Numeral } from './numerals.ts';
import {
  findLast,
  isDivision,
  isMajor,
  isMinor,
  pushFrame,
  styleOf,
  type NumberFrame,
  type NumberStack,
} from './number-frames.ts';
import type { NumberToken } from './typed-number.ts';

/** A numbered line in its surroundings. */
export type NumberedLine = {
  readonly line: number;
  readonly token: NumberToken;
  readonly heading: boolean;
  readonly outline: number | null;
  readonly depth: number | null;
  readonly indent: number;
  /** What the line says behind its number. */
  readonly text: string;
  /** True where the line before it is a number's own text and ends in a colon. */
  readonly afterLeadIn: boolean;
  /** The number after this one that is dressed alike, null at the end. */
  readonly next: NumberToken | null;
  /** True where every article counts its sections from 1 again. */
  readonly sectionsRestart: boolean;
};

type Placing = {
  /** The number as cited: `7.2(b)(ii)`. */
  readonly clause: string;
  /** Line of the number that encloses this one. */
  readonly enclosing: number | null;
  /** Line of the number that this one continues. */
  readonly sibling: number | null;
};

/** Twentieths of a point by which a line must stand further in to count as nested. */
const NESTED_BY = 100;
const FIRSTS: Readonly<Record<Numeral['kind'], string>> = {
  arabic: '(1)',
  letter: '(a)',
  LETTER: '(A)',
  roman: '(i)',
  ROMAN: '(I)',
};

/**
 * Finds the place of a number among those still open, and opens it. Full numbers (`7.2`) look for the number that
 * begins them; partial ones (`(b)`) continue the list that stands at `(a)`, or begin one under the innermost number.
 */
export function placeNumber(stack: NumberStack, item: NumberedLine): Placing {
  const { token } = item;
  if (token.keyword !== '' && token.keyword !== 'Section') return placeDivision(stack, item);
  if (token.path.length > 1 || (token.tail.length > 0 && token.dress !== 'parentheses')) return placeFull(stack, item);
  return placePartial(stack, item);
}

/** Articles, parts and chapters: each continues the one before it, whatever stands between. */
function placeDivision(stack: NumberStack, item: NumberedLine): Placing {
  const { token } = item;
  const style = `division:${token.keyword}`;
  const number = token.path.at(-1)! + token.tail.map((part) => `(${part})`).join('');
  const open = stack.findIndex((frame) => frame.style === style);
  const parent = open >= 0 ? stack[open]!.enclosing : enclosingDivision(stack);
  const sibling = open >= 0 ? stack[open]!.line : null;
  if (open >= 0) stack.length = open;
  else while (stack.length > 0 && stack[stack.length - 1]!.line !== parent) stack.pop();
  const numeral = preferred(token.numerals, ['arabic', 'ROMAN', 'roman', 'LETTER', 'letter']);
  const clause = `${token.keyword} ${number}`;
  pushFrame(stack, item, {
    style,
    numeral,
    base: '',
    clause,
    enclosing: parent,
    keys: [number, String(numeral.value)],
  });
  return { clause, enclosing: parent, sibling };
}

function enclosingDivision(stack: NumberStack): number | null {
  for (let at = stack.length - 1; at >= 0; at--) {
    if (stack[at]!.style.startsWith('division:') || stack[at]!.style === 'exhibit') return stack[at]!.line;
  }
  return null;
}

function placeFull(stack: NumberStack, item: NumberedLine): Placing {
  const { token } = item;
  const head = token.path.at(-1)!;
  const tail = token.tail.map((part) => `(${part})`);
  const clause = head + tail.join('');
  // `3.0` is a way to write `3`: the number that `3.1` hangs under.
  const round = tail.length === 0 && head.endsWith('.0');
  const path = round ? token.path.slice(0, -1) : token.path;
  const ancestors = tail.map((_, at) => head + tail.slice(0, at).join(''));
  const above = [...path.slice(0, -1), ...ancestors];
  const numeral = token.numerals[0]!;
  const frame = {
    style: tail.length > 0 ? styleOf('parentheses', numeral) : `path:${path.length}`,
    numeral,
    base: ancestors.at(-1) ?? '',
    clause,
    keys: round ? [clause, path.at(-1)!] : [clause],
  };
  const sibling = closeUpTo(stack, above, frame.style);
  const enclosing = stack.at(-1)?.line ?? null;
  pushFrame(stack, item, { ...frame, enclosing });
  return { clause, enclosing, sibling };
}

/**
 * Closes the stack down to the innermost number that begins the new one; where none is open, down to where a number of
 * the same form stood. Gives the line of the sibling that was closed.
 */
function closeUpTo(stack: NumberStack, above: readonly string[], style: string): number | null {
  for (const key of above.toReversed()) {
    const open = findLast(stack, ({ keys }) => keys.includes(key));
    if (open < 0) continue;
    const next = stack[open + 1];
    stack.length = open + 1;
    return next?.style === style ? next.line : null;
  }
  const alike = findLast(stack, (frame) => frame.style === style);
  if (alike >= 0) {
    const { line } = stack[alike]!;
    stack.length = alike;
    return line;
  }
  while (stack.length > 0 && !isDivision(stack[stack.length - 1]!)) stack.pop();
  return null;
}

function placePartial(stack: NumberStack, item: NumberedLine): Placing {
  const { token } = item;
  const continued = findContinued(stack, item);
  if (continued !== null) return replace(stack, item, continued.at, continued.numeral);
  const first = token.numerals.find(({ value }) => value === 1);
  if (first !== undefined) {
    const same = findLast(stack, (frame) => frame.style === styleOf(token.dress, first));
    if (same >= 0 && !nestsIn(item, stack[same]!, same === stack.length - 1)) return replace(stack, item, same, first);
    return begin(stack, item, first);
  }
  for (const numeral of token.numerals) {
    const same = findLast(stack, (frame) => frame.style === styleOf(token.dress, numeral));
    if (same >= 0) return replace(stack, item, same, numeral);
  }
  closeBelowBeginning(stack, token);
  return begin(stack, item, token.numerals[0]!);
}

/** Before `(2)`: back to the clause whose own text holds `(1)`. */
function closeBelowBeginning(stack: NumberStack, token: NumberToken): void {
  if (token.dress !== 'parentheses') return;
  const firsts = token.numerals.map(({ kind }) => FIRSTS[kind]);
  const holder = findLast(stack, (frame) => firsts.some((first) => frame.text.includes(first)));
  if (holder >= 0) stack.length = holder + 1;
}

/** The open number that this one follows by one. Where several could be meant: same list depth, same indent, innermost. */
function findContinued(stack: NumberStack, item: NumberedLine): { at: number; numeral: Numeral } | null {
  let best: { at: number; numeral: Numeral } | null = null;
  let bestScore = -1;
  for (let at = stack.length - 1; at >= 0; at--) {
    const frame = stack[at]!;
    for (const numeral of item.token.numerals) {
      if (frame.style !== styleOf(item.token.dress, numeral) || frame.value + 1 !== numeral.value) continue;
      if (startsNewRoman(item, numeral)) continue;
      const sameDepth = frame.depth === item.depth ? 4 : 0;
      const sameIndent = Math.abs(frame.indent - item.indent) < NESTED_BY ? 2 : 0;
      const sameLook = frame.heading === item.heading ? 1 : 0;
      const score = sameDepth + sameIndent + sameLook;
      if (score > bestScore) {
        best = { at, numeral };
        bestScore = score;
      }
    }
  }
  return best;
}

/** `(i)` after `(h)` is the ninth letter, unless `(ii)` comes next. */
function startsNewRoman(item: NumberedLine, numeral: Numeral): boolean {
  const isLetter = numeral.kind === 'letter' || numeral.kind === 'LETTER';
  if (!isLetter || !item.token.numerals.some(({ kind, value }) => kind.toLowerCase() === 'roman' && value === 1))
    return false;
  return (
    item.next !== null && item.next.numerals.some(({ kind, value }) => kind.toLowerCase() === 'roman' && value === 2)
  );
}

/** True where a list that starts again at its first number is a list within that list, not the same kind once more. */
function nestsIn(item: NumberedLine, frame: NumberFrame, innermost: boolean): boolean {
  if (item.heading) return false;
  if (item.depth !== null && frame.depth !== null && item.depth !== frame.depth) return item.depth > frame.depth;
  if (item.indent > frame.indent + NESTED_BY) return true;
  return innermost
    ? item.afterLeadIn
    : item.indent >= frame.indent && !item.heading && frame.style.startsWith('plain:');
}

function replace(stack: NumberStack, item: NumberedLine, at: number, numeral: Numeral): Placing {
  const { base, enclosing, line: sibling } = stack[at]!;
  const parent = at > 0 ? stack[at - 1]! : null;
  stack.length = at;
  const clause = compose(parent, base, item, numeral);
  pushFrame(stack, item, {
    style: styleOf(item.token.dress, numeral),
    numeral,
    base,
    clause,
    enclosing,
    keys: keysOf(item, clause),
  });
  return { clause, enclosing, sibling };
}

function begin(stack: NumberStack, item: NumberedLine, numeral: Numeral): Placing {
  if (isMajor(item.token.dress, numeral)) {
    while (stack.length > 0 && isMinor(stack[stack.length - 1]!) && !hangsUnder(item, stack[stack.length - 1]!))
      stack.pop();
  }
  const parent = stack.at(-1) ?? null;
  const base = parent?.clause ?? '';
  const clause = compose(parent, base, item, numeral);
  const enclosing = parent?.line ?? null;
  pushFrame(stack, item, {
    style: styleOf(item.token.dress, numeral),
    numeral,
    base,
    clause,
    enclosing,
    keys: keysOf(item, clause),
  });
  return { clause, enclosing, sibling: null };
}

function hangsUnder(item: NumberedLine, frame: NumberFrame): boolean {
  if (item.heading) return false;
  if (item.depth !== null && frame.depth !== null) return item.depth > frame.depth;
  return item.afterLeadIn || item.indent > frame.indent + NESTED_BY;
}

/**
 * How a partial number joins the one above it: `7.2` and `(b)` give `7.2(b)`, `IV` and `2.` give `IV.2`. Sections that
 * count on through the articles stand alone.
 */
function compose(parent: NumberFrame | null, base: string, item: NumberedLine, numeral: Numeral): string {
  const number = item.token.path.at(-1)! + item.token.tail.map((part) => `(${part})`).join('');
  if (base === '') return isMajor(item.token.dress, numeral) ? number : dressed(item.token, number);
  if (!isMajor(item.token.dress, numeral)) return `${base}(${number})`;
  if (parent === null) return `${base}(${number})`;
  if (parent.style === 'exhibit') return number;
  if (isDivision(parent)) return item.sectionsRestart ? `${base.slice(base.indexOf(' ') + 1)}.${number}` : number;
  if (numeral.kind !== 'arabic' || parent.style.startsWith('plain:LETTER') || parent.style.startsWith('plain:ROMAN')) {
    return `${base}.${number}`;
  }
  return `${base}(${number})`;
}

function dressed(token: NumberToken, number: string): string {
  return token.dress === 'parentheses' || token.dress === 'half' ? `(${number})` : number;
}

function keysOf(item: NumberedLine, clause: string): readonly string[] {
  const number = item.token.path.at(-1)!;
  const plain = item.token.dress === 'stop' || item.token.dress === 'bare';
  return plain && clause !== number ? [number, clause] : [clause];
}

function preferred(numerals: readonly Numeral[], order: readonly Numeral['kind'][]): Numeral {
  for (const kind of order) {
    const found = numerals.find((numeral) => numeral.kind === kind);
    if (found !== undefined) return found;
  }
  return numerals[0]!;
}
