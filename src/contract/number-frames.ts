import type { Numeral } from './numerals.ts';
import type { NumberToken } from './typed-number.ts';

/** A number that later numbers may continue or hang under. */
export type NumberFrame = {
  readonly line: number;
  /** Names by which a longer number can refer to this one: `7`, `VII`. */
  readonly keys: readonly string[];
  readonly style: string;
  readonly value: number;
  /** Citation of the enclosing number. */
  readonly base: string;
  readonly clause: string;
  readonly enclosing: number | null;
  readonly heading: boolean;
  readonly outline: number | null;
  readonly depth: number | null;
  readonly indent: number;
  /** The beginning of the line's text, where a list may have begun already. */
  readonly text: string;
};

/** Numbers that are still open at a point of the contract, outermost first. */
export type NumberStack = NumberFrame[];

const DEEPEST = 24;
const TEXT_KEPT = 1000;

/** Opens a number: later ones may continue it or hang under it. Where too many are open, the outermost is forgotten. */
export function pushFrame(
  stack: NumberStack,
  {
    line,
    heading,
    outline,
    depth,
    indent,
    text,
  }: Omit<NumberFrame, 'keys' | 'style' | 'value' | 'base' | 'clause' | 'enclosing'>,
  {
    style,
    base,
    clause,
    enclosing,
    keys,
    numeral: { value },
  }: Pick<NumberFrame, 'style' | 'base' | 'clause' | 'enclosing' | 'keys'> & { readonly numeral: Numeral },
): void {
  if (stack.length >= DEEPEST) stack.shift();
  const kept = text.length > TEXT_KEPT ? text.slice(0, TEXT_KEPT) : text;
  stack.push({ line, keys, style, value, base, clause, enclosing, heading, outline, depth, indent, text: kept });
}

/** Takes back that the number placed last heads a section: it turned out to be an item of a list. */
export function markAsItem(stack: NumberStack): void {
  const last = stack.pop();
  if (last !== undefined) stack.push({ ...last, heading: false });
}

/** Opens an exhibit: its numbers begin anew, and lettered items may hang under its label. */
export function openExhibit(stack: NumberStack, line: number, label: string, outline: number | null): void {
  const identifier = label.slice(label.indexOf(' ') + 1);
  stack.length = 0;
  stack.push({
    line,
    keys: [identifier],
    style: 'exhibit',
    value: 0,
    base: '',
    clause: label,
    enclosing: null,
    heading: true,
    outline,
    depth: null,
    indent: 0,
    text: '',
  });
}

/** Closes what an unnumbered heading ends: loose items, and numbered headings of the same or a lower outline level. */
export function closeAtHeading(stack: NumberStack, outline: number | null): void {
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    const stays = top.heading && (outline === null || (top.outline !== null && top.outline < outline));
    if (stays) return;
    stack.pop();
  }
}

/** `7.`, `7`, `A.`, `IV.`: numbers of sections rather than of list items. */
export function isMajor(dress: NumberToken['dress'], { kind }: Numeral): boolean {
  return (dress === 'stop' || dress === 'bare') && kind !== 'letter' && kind !== 'roman';
}

/** True for `(a)`, `a)`, `iv.`: items of a list. */
export function isMinor(frame: NumberFrame): boolean {
  return frame.style.startsWith('parentheses:') || frame.style.startsWith('half:') || frame.style.startsWith('item:');
}

/** True for articles, parts, chapters and exhibits. */
export function isDivision(frame: NumberFrame): boolean {
  return frame.style.startsWith('division:') || frame.style === 'exhibit';
}

/** Numbers of one style continue one another. */
export function styleOf(dress: NumberToken['dress'], numeral: Numeral): string {
  if (isMajor(dress, numeral)) return `plain:${numeral.kind}`;
  return `${dress === 'stop' || dress === 'bare' ? 'item' : dress}:${numeral.kind}`;
}

/** The innermost open number that passes a test, as an index into the stack; -1 where there is none. */
export function findLast(stack: NumberStack, test: (frame: NumberFrame) => boolean): number {
  for (let at = stack.length - 1; at >= 0; at--) if (test(stack[at]!)) return at;
  return -1;
}
