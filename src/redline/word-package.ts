/** A Word file as those see it who write into it. */
import { InputError } from '../errors.ts';
import { findMainPart, readRelationships, type Relationship } from '../formats/docx/relationships.ts';
import { attribute } from '../formats/xml/attributes.ts';
import { nextToken } from '../formats/xml/scan-xml.ts';
import { openXml } from '../formats/xml/xml-cursor.ts';
import { openZip, type Zip } from '../formats/zip/unzip.ts';

export type WordPackage = {
  readonly bytes: Uint8Array;
  /** Each part is unpacked once, however often it is read. */
  readonly parts: Zip;
  /** Name of the main document part. */
  readonly main: string;
  readonly links: readonly Relationship[];
};

/**
 * Opens a Word file to be changed. Throws InputError: what the readers throw, and `unsupported` for a file that is
 * protected against changes, signed, or holds another file that is not merged.
 */
export function openWordPackage(bytes: Uint8Array): WordPackage {
  const parts = remembering(openZip(bytes));
  const main = findMainPart(parts) ?? 'word/document.xml';
  const links = readRelationships(parts, main);
  refuseSigned(parts);
  refuseProtected(parts, links);
  refuseUnmerged(links);
  return { bytes, parts, main, links };
}

function remembering(zip: Zip): Zip {
  const unpacked = new Map<string, Uint8Array | null>();
  return {
    names: zip.names,
    read: (name) => {
      const known = unpacked.get(name.toLowerCase());
      if (known !== undefined) return known;
      const part = zip.read(name);
      unpacked.set(name.toLowerCase(), part);
      return part;
    },
  };
}

/** The bytes of the main document part. */
export function mainOf({ parts, main }: WordPackage): Uint8Array {
  const part = parts.read(main);
  if (part === null) throw new Error(`no part ${main}`);
  return part;
}

/** A package with other contents of some parts, and with those that it does not have yet. */
export function withParts(zip: Zip, contents: ReadonlyMap<string, Uint8Array>): Zip {
  const others = new Map([...contents].map(([name, content]) => [name.toLowerCase(), content]));
  const known = new Set(zip.names.map((name) => name.toLowerCase()));
  return {
    names: [...zip.names, ...[...contents.keys()].filter((name) => !known.has(name.toLowerCase()))],
    read: (name) => others.get(name.toLowerCase()) ?? zip.read(name),
  };
}

function refuseSigned(zip: Zip): void {
  const isSigned =
    zip.names.some((name) => /^_xmlsignatures\/./iu.test(name)) ||
    readRelationships(zip, '').some(({ target }) => /^_xmlsignatures\//iu.test(target));
  if (!isSigned) return;
  throw new InputError(
    'unsupported',
    'The document is digitally signed, and any change would break the signature.',
    'Remove the signature in Word first, or work on the unsigned document.',
  );
}

/** Terms may stand in the other file that nobody can write into, and would be proposed a second time. */
function refuseUnmerged(links: readonly Relationship[]): void {
  if (!links.some(({ type, external }) => /^afchunk$/iu.test(type) && !external)) return;
  throw new InputError(
    'unsupported',
    'The document holds another file that is not merged yet.',
    'Open it in Word and save it: that merges the text.',
  );
}

function refuseProtected(zip: Zip, links: readonly Relationship[]): void {
  const settings = links.find(({ type, external }) => type === 'settings' && !external);
  const part = settings && zip.read(settings.target);
  if (!settings || !part) return;
  const cursor = openXml(part, settings.target);
  for (let kind = nextToken(cursor); kind !== 'end'; kind = nextToken(cursor)) {
    if ((kind !== 'open' && kind !== 'empty') || cursor.name !== 'w:documentProtection') continue;
    if (!['1', 'true', 'on'].includes(attribute(cursor, 'w:enforcement') ?? '')) continue;
    throw new InputError(
      'unsupported',
      'The document is protected against changes.',
      'Stop the protection in Word (Review, Restrict Editing), or ask the sender for an open copy.',
    );
  }
}
