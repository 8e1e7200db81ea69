import type { Provenance, RecordedKind, RecordedParagraph, RecordedText } from './provenance.ts';

/**
 * Takes the data that a document carries about itself, from whoever wrote it there, and gives the provenance that it
 * holds; null where it is none. Offsets that lie outside their text are left out.
 */
export function provenanceFrom(value: unknown): Provenance | null {
  if (!isObject(value)) return null;
  const { mc2, library, template, parties, products, facts, parameters, texts } = value;
  if (!isObject(library) || !isText(mc2) || !isText(template) || !Array.isArray(texts)) return null;
  const { name, version, digest } = library;
  if (!isText(name) || !isText(version) || !isText(digest)) return null;
  return {
    mc2,
    library: { name, version, digest },
    template,
    parties: listOf(parties, partyFrom),
    products: listOf(products, textFrom),
    facts: entriesOf(facts, (answer) => (typeof answer === 'boolean' ? answer : null)),
    parameters: entriesOf(parameters, (given) =>
      isText(given) || typeof given === 'number' ? given : Array.isArray(given) ? listOf(given, textFrom) : null,
    ),
    texts: listOf(texts, recordedFrom),
  };
}

const kinds: ReadonlySet<string> = new Set<RecordedKind>([
  'requirement',
  'clause',
  'definition',
  'attachment',
  'heading',
  'text',
  'signatures',
  'note',
]);

function recordedFrom(value: unknown): RecordedText | null {
  if (!isObject(value)) return null;
  const { id, kind, position, title, number, answers, paragraphs, hash } = value;
  if (!isText(id) || !isText(kind) || !kinds.has(kind)) return null;
  return {
    id,
    kind: kind as RecordedKind,
    position: position === 'preferred' || position === 'fallback' ? position : null,
    title: textFrom(title) ?? '',
    number: textFrom(number) ?? '',
    answers: answers === true,
    paragraphs: listOf(paragraphs, paragraphFrom),
    hash: textFrom(hash) ?? '',
  };
}

function paragraphFrom(value: unknown): RecordedParagraph | null {
  if (!isObject(value) || !isText(value['text'])) return null;
  const { text } = value;
  const range = (given: unknown): { start: number; end: number } | null => {
    if (!isObject(given)) return null;
    const { start, end } = given;
    if (typeof start !== 'number' || typeof end !== 'number' || !Number.isInteger(start) || !Number.isInteger(end))
      return null;
    return start >= 0 && end > start && end <= text.length ? { start, end } : null;
  };
  return {
    text,
    label: textFrom(value['label']) ?? '',
    references: apart(
      listOf(value['references'], (given) => {
        const found = range(given);
        const to = isObject(given) ? textFrom(given['to']) : null;
        return found === null || to === null ? null : { ...found, to };
      }),
    ),
    open: apart(listOf(value['open'], range)),
  };
}

/** In order, and none that overlaps the one before it. */
function apart<Range extends { readonly start: number; readonly end: number }>(ranges: readonly Range[]): Range[] {
  let end = 0;
  return [...ranges]
    .sort((one, other) => one.start - other.start)
    .filter((range) => {
      if (range.start < end) return false;
      end = range.end;
      return true;
    });
}

function partyFrom(value: unknown): Provenance['parties'][number] | null {
  if (!isObject(value)) return null;
  const { side, name, called } = value;
  if (side !== 'supplier' && side !== 'customer') return null;
  return { side, name: textFrom(name) ?? '', called: listOf(called, textFrom) };
}

function listOf<Item>(value: unknown, read: (item: unknown) => Item | null): Item[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const found = read(item);
    return found === null ? [] : [found];
  });
}

function entriesOf<Item>(value: unknown, read: (item: unknown) => Item | null): Record<string, Item> {
  const found = Object.entries(isObject(value) ? value : {}).flatMap(([key, item]) => {
    const entry = read(item);
    return entry === null ? [] : [[key, entry] as const];
  });
  return Object.fromEntries(found);
}

function textFrom(value: unknown): string | null {
  return isText(value) ? value : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
