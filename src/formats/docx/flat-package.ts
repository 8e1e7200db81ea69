/** Word documents in one XML file ("flat OPC"): the parts of a .docx stand side by side in it. */
import type { Reading } from '../../contract/contract.ts';
import type { SourceDocument } from '../../contract/source.ts';
import { damaged } from '../damaged.ts';
import type { InsertedFile } from '../inserted-files.ts';
import { attribute } from '../xml/attributes.ts';
import { nextToken } from '../xml/scan-xml.ts';
import { readText, skipElement } from '../xml/walk-xml.ts';
import { openXml, type XmlCursor } from '../xml/xml-cursor.ts';
import type { Zip } from '../zip/unzip.ts';
import { readPackage } from './read-docx.ts';

/** Reads the document. Throws as `readDocx` does. */
export function readFlatPackage(
  bytes: Uint8Array,
  reading: Reading = 'final',
  inserted?: InsertedFile[],
): SourceDocument {
  const cursor = openXml(bytes, 'package');
  const parts = new Map<string, Uint8Array>();
  let name = '';
  for (let kind = nextToken(cursor); kind !== 'end'; kind = nextToken(cursor)) {
    if (kind !== 'open') continue;
    if (cursor.name === 'pkg:part') name = (attribute(cursor, 'pkg:name') ?? '').replace(/^\//, '');
    else if (cursor.name === 'pkg:xmlData') addPart(parts, name, firstChild(cursor));
    else if (cursor.name === 'pkg:binaryData') addPart(parts, name, Buffer.from(readText(cursor), 'base64'));
  }
  return readPackage(asArchive(parts), reading, undefined, inserted);
}

function addPart(parts: Map<string, Uint8Array>, name: string, bytes: Uint8Array): void {
  const key = name.toLowerCase();
  if (parts.has(key)) throw damaged('it holds a part twice');
  parts.set(key, bytes);
}

/** Bytes of the element inside the current one, which declares its own namespaces. */
function firstChild(cursor: XmlCursor): Uint8Array {
  const kind = nextToken(cursor);
  const { start } = cursor;
  if (kind === 'open') skipElement(cursor);
  return kind === 'open' || kind === 'empty' ? cursor.bytes.subarray(start, cursor.end) : Buffer.alloc(0);
}

function asArchive(parts: ReadonlyMap<string, Uint8Array>): Zip {
  return { names: [...parts.keys()], read: (name) => parts.get(name.toLowerCase()) ?? null };
}
