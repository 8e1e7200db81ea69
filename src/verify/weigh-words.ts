/** What a change of words touches: numbers, duties, denials, qualifications. */
import { findQuantities, toDays, type Quantity } from '../language/quantities.ts';
import { tokenize } from '../language/tokens.ts';
import { wordsIn } from './likeness.ts';

type Kind = 'duty' | 'leave' | 'denial' | 'qualification';

/** Words on which a duty hangs, by what they do. */
const weighty: readonly (readonly [Kind, string, ReadonlySet<string>])[] = [
  ['duty', 'a word of duty', new Set(['shall', 'must', 'will', 'agrees', 'undertakes', 'warrants'])],
  ['leave', 'a word of leave', new Set(['may', 'should', 'can', 'could', 'intends', 'endeavors', 'strives'])],
  [
    'denial',
    'a denial or an exception',
    new Set(['not', 'no', 'never', 'neither', 'nor', 'except', 'excluding', 'unless', 'only', 'without', 'however']),
  ],
  [
    'qualification',
    'a qualification',
    new Set([
      ...['reasonable', 'reasonably', 'commercially', 'materially', 'promptly', 'efforts', 'practicable'],
      ...['appropriate', 'generally', 'approximately', 'discretion', 'feasible', 'possible', 'endeavors'],
    ]),
  ],
];

export type Weight = {
  /** A sentence for each number that changed and each kind of word that was put in or taken out. */
  readonly notes: readonly string[];
  /** True where a duty was qualified, or became leave. */
  readonly softens: boolean;
};

/** Tells what a change of words touches. */
export function weighWords(before: string, after: string): Weight {
  const [old, now] = [countsOf(before), countsOf(after)];
  const changes = weighty.map(([kind, what, list]) => {
    const put = [...list].filter((word) => (now.get(word) ?? 0) > (old.get(word) ?? 0));
    const out = [...list].filter((word) => (now.get(word) ?? 0) < (old.get(word) ?? 0));
    return { kind, what, put, out };
  });
  const has = (kind: Kind, side: 'put' | 'out') => changes.some((one) => one.kind === kind && one[side].length > 0);
  const notes = changes
    .filter(({ put, out }) => put.length + out.length > 0)
    .map(({ what, put, out }) => {
      const said = [
        ...(out.length === 0 ? [] : [`without “${out.join('”, “')}”`]),
        ...(put.length === 0 ? [] : [`with “${put.join('”, “')}”`]),
      ];
      return `${what} changed: now ${said.join(', ')}`;
    });
  const qualified = has('qualification', 'put') && !has('qualification', 'out');
  return {
    notes: [...numberNotes(before, after), ...notes],
    softens: qualified || (has('duty', 'out') && has('leave', 'put')),
  };
}

function numberNotes(before: string, after: string): readonly string[] {
  const quantities = changedNumbers(before, after);
  if (quantities.length > 0) return quantities.map(({ was, is }) => `a number changed: ${was} → ${is}`);
  const [old, now] = [figuresIn(before), figuresIn(after)];
  if (old.length !== now.length) return [];
  return old.flatMap((was, index) => (was === now[index] ? [] : [`a number changed: ${was} → ${now[index] ?? ''}`]));
}

function figuresIn(text: string): readonly string[] {
  return text.match(/\d+(?:[.,]\d+)*/gu) ?? [];
}

export type ChangedNumber = {
  readonly was: string;
  readonly is: string;
  /** Below 0 where the number became smaller, above 0 where it became larger, 0 where that cannot be said. */
  readonly sign: number;
};

/** Gives the quantities that differ where both texts name the same number of them. */
export function changedNumbers(before: string, after: string): readonly ChangedNumber[] {
  const [old, now] = [quantitiesIn(before), quantitiesIn(after)];
  if (old.length !== now.length) return [];
  return old.flatMap((was, index) => {
    const is = now[index];
    if (is === undefined || (was.quantity.value === is.quantity.value && was.quantity.unit === is.quantity.unit))
      return [];
    return [{ was: was.words, is: is.words, sign: compare(was.quantity, is.quantity) }];
  });
}

function compare(was: Quantity, is: Quantity): number {
  if (was.kind !== is.kind) return 0;
  if (was.kind === 'duration') return toDays(is) - toDays(was);
  return was.unit === is.unit ? is.value - was.value : 0;
}

function quantitiesIn(text: string): readonly { readonly quantity: Quantity; readonly words: string }[] {
  return findQuantities(text, tokenize(text)).map((quantity) => ({
    quantity,
    words: text.slice(quantity.start, quantity.end),
  }));
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
