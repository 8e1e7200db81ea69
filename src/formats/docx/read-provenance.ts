import { provenanceFrom } from '../../contract/check-provenance.ts';
import type { Provenance, RecordedKind, RecordedText } from '../../contract/provenance.ts';
import { attribute } from '../xml/attributes.ts';
import { nextToken } from '../xml/scan-xml.ts';
import { readText } from '../xml/walk-xml.ts';
import { openXml, type XmlCursor } from '../xml/xml-cursor.ts';
import { openZip, type Zip } from '../zip/unzip.ts';
import { readRelationships } from './relationships.ts';
import { provenanceNamespace, textHash } from './write-provenance.ts';

export type ReadProvenance = {
  readonly provenance: Provenance;
  /** Ids of the texts whose words are not those of their hash: somebody changed the record. */
  readonly altered: readonly string[];
};

/**
 * Reads what a generated document says about itself. Where a program has dropped the texts and kept the properties, the
 * texts come without paragraphs, with their hashes. Null for a document that mc2 did not write. Throws InputError
 * `corrupt` or `too-large`.
 */
export function readProvenance(bytes: Uint8Array): ReadProvenance | null {
  const zip = openZip(bytes);
  const properties = readProperties(zip);
  const item = readItem(zip);
  const named = fromProperties(properties);
  if (item === null) return named === null ? null : { provenance: named, altered: [] };
  // The properties are a second copy of the hashes, in another place.
  const hashes = new Map((named?.texts ?? []).map(({ id, hash }) => [id, hash]));
  const altered = item.texts.filter((text) => {
    const hash = textHash(text);
    return hash !== text.hash || (hashes.get(text.id.replaceAll(' ', '_')) ?? hash) !== hash;
  });
  return { provenance: item, altered: altered.map(({ id }) => id) };
}

/** The custom XML part with our namespace, whatever a program has called it. */
function readItem(zip: Zip): Provenance | null {
  for (const name of zip.names) {
    if (!/^customXml\/[^/]+\.xml$/i.test(name)) continue;
    const bytes = zip.read(name);
    if (bytes === null || !holds(bytes, provenanceNamespace)) continue;
    const cursor = openXml(bytes, name);
    for (let kind = nextToken(cursor); kind !== 'end'; kind = nextToken(cursor)) {
      if (kind !== 'open' || !isNamed(cursor, 'provenance')) continue;
      const found = provenanceFrom(jsonIn(readText(cursor)));
      if (found !== null) return found;
      break;
    }
  }
  return null;
}

function holds(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Custom properties by name (ISO/IEC 29500-1, 22.3). */
function readProperties(zip: Zip): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const part = readRelationships(zip, '').find(({ type, external }) => type === 'custom-properties' && !external);
  const bytes = part === undefined ? null : zip.read(part.target);
  if (part === undefined || bytes === null) return found;
  const cursor = openXml(bytes, part.target);
  let name = '';
  for (let kind = nextToken(cursor); kind !== 'end'; kind = nextToken(cursor)) {
    if (kind !== 'open') continue;
    if (isNamed(cursor, 'property')) name = attribute(cursor, 'name') ?? '';
    else if (isNamed(cursor, 'lpwstr')) found.set(name, readText(cursor));
  }
  return found;
}

function isNamed({ name }: XmlCursor, local: string): boolean {
  return name === local || name.endsWith(`:${local}`);
}

/** Provenance without the texts. */
function fromProperties(properties: ReadonlyMap<string, string>): Provenance | null {
  const get = (name: string) => properties.get(name) ?? '';
  const series = (name: string): string[] => {
    const values: string[] = [];
    for (let count = 1; ; count++) {
      const value = properties.get(count === 1 ? name : `${name} ${count}`);
      if (value === undefined) return values;
      values.push(value);
    }
  };
  const entries = (name: string) => series(name).flatMap((value) => value.split(' '));
  const digest = get('mc2 library digest');
  if (digest === '') return null;
  const pairs = (name: string) =>
    entries(name).flatMap((entry) => {
      const at = entry.indexOf('=');
      return at < 1 ? [] : [[entry.slice(0, at), entry.slice(at + 1)] as const];
    });
  return {
    mc2: get('mc2 version'),
    library: { name: get('mc2 library'), version: get('mc2 library version'), digest },
    template: get('mc2 template'),
    parties: [],
    products: series('mc2 product'),
    facts: Object.fromEntries(pairs('mc2 facts').map(([id, answer]) => [id, answer === 'yes'])),
    parameters: {},
    texts: entries('mc2 clauses').flatMap((entry) => textFrom(entry)),
  };
}

/** `sbom-delivery:preferred:0123…`; the id may hold a colon itself. */
function textFrom(entry: string): RecordedText[] {
  const [, id, position, hash] = /^(.+):(preferred|fallback|):([0-9a-f]{16})$/u.exec(entry) ?? [];
  if (id === undefined || hash === undefined) return [];
  const level = position === 'preferred' || position === 'fallback' ? position : null;
  const kind: RecordedKind = level === null ? 'text' : 'requirement';
  return [{ id, kind, position: level, title: id, number: '', answers: false, paragraphs: [], hash }];
}
