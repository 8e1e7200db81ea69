/** What the words around an amount make of it: an end of a range, a rate, a term of payment, a date. */
import { readAmount, type Amount } from './amounts.ts';
import { timeAt } from './measures.ts';
import { adjoiningWord, gapBefore, wordAt, type Passage } from './passage.ts';

/** The second number of "30 to 60 days", "between thirty and sixty days", "30-60 days", "30 days or 60 days". */
export function secondOfRange(passage: Passage, amount: Amount): Amount | null {
  const next = amount.last + 1;
  const word = wordAt(passage, next);
  const dash = /^\s?[-\u2010-\u2014]\s?$/.test(gapBefore(passage, next)) && /^\d/.test(word);
  const nor = word === 'nor' && wordAt(passage, next + 1) === 'more' && wordAt(passage, next + 2) === 'than';
  const linked =
    nor || word === 'to' || word === 'or' || (word === 'and' && wordAt(passage, amount.first - 1) === 'between');
  if (!dash && !linked) return null;
  const second = readAmount(passage, dash ? next : nor ? next + 3 : next + 1);
  if (second?.measure === undefined || second.measure === null) return null;
  if (amount.measure === null)
    return second.measure.kind === 'money' && word === 'to' && !amount.spelled && isYear(amount.value) ? null : second;
  // Two full amounts are read one by one, unless together they are a range.
  return word !== 'or' && amount.measure.kind === second.measure.kind ? second : null;
}

/** Where "24 hours a day" or "40 hours per week" ends; 0 where the duration is none of a rate. "18 years of age" is one too. */
export function endOfRate(passage: Passage, amount: Amount): number {
  const next = amount.last + 1;
  const word = wordAt(passage, next);
  if (word === 'of' && wordAt(passage, next + 1) === 'age') return next + 2;
  if (amount.measure?.unit === 'years' && !amount.spelled && isYear(amount.value)) return next;
  const slash = /^\s?\/\s?$/.test(gapBefore(passage, next));
  if (!slash && !perWords.has(word)) return 0;
  const from = slash ? next : next + 1;
  const time = timeAt({ ...passage, partedAt: from }, from);
  return time === null ? 0 : from + time.words;
}

/** "at intervals of twelve months", "at six-month intervals", "on a cycle not exceeding 90 days", "a 90-day cycle". */
export function isInterval(passage: Passage, first: number, last: number): boolean {
  for (let at = first - 1; at >= first - 6 && at >= 0; at--) if (intervals.has(wordAt(passage, at))) return true;
  const next = wordAt(passage, last + 1);
  if (intervals.has(next) || rhythms.has(next)) return true;
  let before = first - 1;
  while (before > first - 7 && limiting.has(wordAt(passage, before))) before--;
  return rhythms.has(wordAt(passage, before));
}

const intervals: ReadonlySet<string> = new Set(['interval', 'intervals']);
const rhythms: ReadonlySet<string> = new Set(['cycle', 'cycles', 'cadence', 'rhythm']);
/** Words between "cycle" and its length. */
const limiting: ReadonlySet<string> = new Set(
  'of a an at no not more than most longer exceeding exceed to up less within shorter never'.split(' '),
);

export function isPaymentNet(passage: Passage, first: number): boolean {
  return adjoiningWord(passage, first) !== '' && wordAt(passage, first - 1) === 'net';
}

export function isPayment(passage: Passage, first: number, last: number): boolean {
  if (isPaymentNet(passage, first)) return true;
  for (let at = Math.max(0, first - 8); at <= last + 8; at++) {
    const word = wordAt(passage, at);
    if (invoices.has(word) || (at < first && payments.has(word))) return true;
  }
  return false;
}

const invoices: ReadonlySet<string> = new Set(['invoice', 'invoices', 'invoiced']);
const payments: ReadonlySet<string> = new Set(['pay', 'pays', 'paid', 'payable', 'payment', 'payments', 'remit']);

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

export function isDate(passage: Passage, at: number): boolean {
  return (
    months.has(wordAt(passage, at - 1)) || months.has(wordAt(passage, at + 1)) || months.has(wordAt(passage, at + 2))
  );
}

const perWords: ReadonlySet<string> = new Set(['a', 'an', 'per', 'each', 'every']);
const months: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`.split(/\s+/),
);
