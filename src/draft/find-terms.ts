import type { Definition } from '../library/library.ts';

/** The terms of a library, arranged by their first word, longest first. */
export type TermIndex = ReadonlyMap<string, readonly { readonly form: string; readonly definition: Definition }[]>;

/** Words of any script, and of texts that have none but the letters of English: V8 takes milliseconds over `\p{L}`. */
const anyScript = { words: /[\p{L}\p{N}_]+/gu, begins: /^[\p{L}\p{N}_]/u };
const english = { words: /[A-Za-z0-9_]+/g, begins: /^[A-Za-z0-9_]/ };

function scriptOf(text: string): typeof english {
  // Quotation marks and dashes are no letters anywhere.
  return /^[\0-\x7f\u2000-\u206f]*$/.test(text) ? english : anyScript;
}

/** Arranges terms and their other forms for `findTerms`. */
export function indexTerms(definitions: readonly Definition[]): TermIndex {
  const index = new Map<string, { form: string; definition: Definition }[]>();
  for (const definition of definitions) {
    for (const form of new Set([definition.term, ...definition.forms])) {
      const first = form.match(scriptOf(form).words)?.[0];
      if (first === undefined || !form.startsWith(first)) continue;
      const list = index.get(first) ?? [];
      list.push({ form, definition });
      index.set(first, list);
    }
  }
  for (const list of index.values()) list.sort((one, other) => other.form.length - one.form.length);
  return index;
}

/**
 * Gives the definitions whose term, or another form of it, stands in the text: whole words, exactly these capitals.
 * Where a longer term begins, the shorter ones inside it are not meant ("Customer Data Center" is not "Customer Data").
 */
export function findTerms(text: string, index: TermIndex): ReadonlySet<Definition> {
  const found = new Set<Definition>();
  const { words, begins } = scriptOf(text);
  let end = 0;
  for (const match of text.matchAll(words)) {
    if (match.index < end) continue;
    const term = index.get(match[0])?.find(({ form }) => standsAt(text, form, match.index, begins));
    if (term === undefined) continue;
    found.add(term.definition);
    end = match.index + term.form.length;
  }
  return found;
}

function standsAt(text: string, form: string, at: number, wordBegins: RegExp): boolean {
  return text.startsWith(form, at) && !wordBegins.test(text.slice(at + form.length, at + form.length + 2));
}
