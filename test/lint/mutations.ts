/** Ways to spoil a clause: each leaves most of its words and takes away what it promises. */

/** A way to spoil a clause; the text comes back as it was where there is nothing to spoil. */
export type Mutation = { readonly name: string; readonly spoil: (text: string) => string };

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
];

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
