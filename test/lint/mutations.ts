/** Ways to spoil a clause: each leaves most of its words and takes away what it promises. */
import type { Requirement } from '../../src/library/requirement.ts';

/** A way to spoil a clause on a requirement; the text comes back as it was where there is nothing to spoil. */
export type Mutation = { readonly name: string; readonly spoil: (text: string, requirement: Requirement) => string };

const modal = /\b(?:shall|must|will)\b(?! (?:not|never)\b)/gu;

export const mutations: readonly Mutation[] = [
  { name: 'may', spoil: (text) => text.replace(modal, 'may') },
  { name: 'should', spoil: (text) => text.replace(modal, 'should') },
  { name: 'intends to', spoil: (text) => text.replace(modal, 'intends to') },
  { name: 'is expected to', spoil: (text) => text.replace(modal, 'is expected to') },
  {
    name: 'efforts',
    spoil: insert('use commercially reasonable efforts to', /\b(?:shall|must|will)\b(?! (?:not|be|have|never)\b)/gu),
  },
  { name: 'where practicable', spoil: insert(', where practicable,', modal) },
  { name: 'at its discretion', spoil: insert(', at its discretion,', modal) },
  { name: 'then-current policies', spoil: insert(', in accordance with its then-current policies,', modal) },
  {
    name: 'only under a service agreement',
    spoil: append(', provided that Customer holds an active service agreement'),
  },
  { name: 'at Customer’s expense', spoil: append(", at Customer's expense") },
  { name: 'except as Supplier determines', spoil: append(', except as Supplier determines') },
  { name: 'subject to availability', spoil: append(', subject to availability') },
  { name: 'to the extent feasible', spoil: append(', to the extent feasible') },
  { name: 'not obligated to ensure that', spoil: prefix('Supplier is not obligated to ensure that') },
  { name: 'nothing requires that', spoil: prefix('Nothing in this Agreement requires that') },
  { name: 'recital', spoil: prefix('WHEREAS,') },
  { name: 'example', spoil: prefix('For example,') },
  { name: 'question', spoil: (text) => eachSentence(text, (sentence) => sentence.replace(/\.$/u, '?')) },
  {
    name: 'labelled as a question',
    spoil: (text) =>
      eachSentence(text, (sentence) => `Customer's question: ${sentence}`).replace(
        /(?<=\S) (?=Customer's question:)/gu,
        '\n',
      ),
  },
  { name: 'on the customer', spoil: layOnCustomer },
  { name: 'out of bounds', spoil: outOfBounds },
];

/** A duty of the supplier, laid on the customer. Rights and terms of the contract are anybody's. */
function layOnCustomer(text: string, { obliged, polarity }: Requirement): string {
  if (obliged !== 'supplier' || polarity !== 'duty') return text;
  return text.replace(
    /\b(?:Supplier|Vendor|Seller|Manufacturer|Company|Contractor|Licensor|Business Associate)(?= (?:shall|must|will|agrees)\b)/gu,
    'Customer',
  );
}

/** Where a required element needs a number: hours become months, percentages and sums shrink, and so on. */
function outOfBounds(text: string, { elements }: Requirement): string {
  const needed = elements.filter(({ required, needs }) => required && (needs === 'quantity' || needs === 'both'));
  return needed.reduce((spoiled, { quantity }) => {
    if (quantity === null) return spoiled;
    if (quantity.kind === 'percentage') return spoiled.replace(/\b99(?=\.\d)/gu, '49');
    if (quantity.kind === 'money') return spoiled.replace(/,000,000\b|(?<=\d)M\b|(?<=\d) million\b/gu, ',000');
    if (quantity.kind !== 'duration') return spoiled;
    return quantity.direction === 'at-most' ? lengthened(spoiled) : shortened(spoiled);
  }, text);
}

function lengthened(text: string): string {
  return text
    .replace(/\bmonth(?=s?\b)/gu, 'year')
    .replace(/\bweek(?=s?\b)/gu, 'year')
    .replace(/\b(?:(?:business|calendar|working) )?day(?=s?\b)/gu, 'year')
    .replace(/\bhour(?=s?\b)/gu, 'month')
    .replace(/\b(?:annually|annual|yearly|quarterly|monthly|daily|once a year)\b/giu, 'every ten years')
    .replace(/\b(?:every|each|per) (?:calendar |contract )?(?:year|quarter|month|day)\b/giu, 'every ten years');
}

function shortened(text: string): string {
  return text.replace(/\bmonth(?=s?\b)/gu, 'day').replace(/\byear(?=s?\b)/gu, 'day');
}

function insert(words: string, verb: RegExp): (text: string) => string {
  return (text) => text.replace(verb, (found) => (words.startsWith(',') ? `${found}${words}` : `${found} ${words}`));
}

function append(words: string): (text: string) => string {
  return (text) =>
    eachSentence(text, (sentence) =>
      /[:;,]$/u.test(sentence) ? sentence : `${sentence.replace(/\.$/u, '')}${words}.`,
    );
}

function prefix(words: string): (text: string) => string {
  return (text) => eachSentence(text, (sentence) => `${words} ${decapitalized(sentence)}`);
}

function eachSentence(text: string, change: (sentence: string) => string): string {
  return text
    .split(/((?<=[.!?])\s+(?=["“(A-Z])|\n+)/u)
    .map((part) => (part.trim() === '' ? part : change(part.trim())))
    .join('');
}

/** "The Product shall …" goes on in lower case; names keep theirs. */
function decapitalized(sentence: string): string {
  const [first = ''] = sentence.split(' ', 1);
  return ordinary.has(first) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

const ordinary: ReadonlySet<string> = new Set(
  'The Each Every Any All If For In On At No This These Upon Within When It Its Such A An After Before During Where'.split(
    ' ',
  ),
);
