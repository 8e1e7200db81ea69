/** Comments: their part, which is made where there is none, and what ties it to the document. */
import { escapeXml, xmlCharacters } from '../formats/docx/write-xml.ts';
import { nextToken } from '../formats/xml/scan-xml.ts';
import { openXml } from '../formats/xml/xml-cursor.ts';
import type { Zip } from '../formats/zip/unzip.ts';
import { authorship, initialsOf, type Author } from './author.ts';
import { applyEdits } from './edits.ts';
import type { WordPackage } from './word-package.ts';
import { wordPrefix } from './word-prefix.ts';

export type Comment = { readonly id: number; readonly paragraphs: readonly string[] };

const strictNamespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/**
 * The parts that change when `comments` are added: the comments themselves and, for a document that had none, the list
 * of content types and the relationships of the main part.
 *
 * @param namespace of the main part, transitional or strict
 */
export function addComments(
  word: WordPackage,
  comments: readonly Comment[],
  author: Author,
  namespace: string,
): ReadonlyMap<string, Uint8Array> {
  if (comments.length === 0) return new Map();
  const zip = word.parts;
  const link = word.links.find(({ type, external }) => type === 'comments' && !external);
  const part = link && zip.read(link.target);
  if (link && part) return new Map([[link.target, appendTo(part, link.target, comments, author)]]);
  const folder = word.main.slice(0, word.main.lastIndexOf('/') + 1);
  const name = link?.target ?? freeName(zip, `${folder}comments`);
  const body = comments.map((comment) => commentXml(comment, 'w:', author)).join('');
  const changed = new Map<string, Uint8Array>([
    [
      name,
      Buffer.from(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:comments xmlns:w="${namespace}">${body}</w:comments>`,
      ),
    ],
  ]);
  changed.set('[Content_Types].xml', declare(zip, name));
  if (!link) for (const [rels, bytes] of relate(zip, word.main, name, namespace)) changed.set(rels, bytes);
  return changed;
}

function commentXml({ id, paragraphs }: Comment, w: string, author: Author): string {
  const initials = escapeXml(initialsOf(author.name));
  const content = paragraphs.map((text, at) => {
    const mark = at === 0 ? `<${w}r><${w}annotationRef/></${w}r>` : '';
    return `<${w}p>${mark}<${w}r><${w}t xml:space="preserve">${escapeXml(xmlCharacters(text))}</${w}t></${w}r></${w}p>`;
  });
  return `<${w}comment${authorship(w, author, id)} ${w}initials="${initials}">${content.join('')}</${w}comment>`;
}

function appendTo(bytes: Uint8Array, part: string, comments: readonly Comment[], author: Author): Uint8Array {
  const cursor = openXml(bytes, part);
  let prefix = 'w:';
  let root = '';
  for (let kind = nextToken(cursor); kind !== 'end'; kind = nextToken(cursor)) {
    if (root === '' && (kind === 'open' || kind === 'empty')) {
      root = cursor.name;
      prefix = wordPrefix(cursor)?.prefix ?? prefix;
      if (kind === 'open') continue;
      const tag = cursor.bytes.toString('utf8', cursor.start, cursor.end - 2);
      const close = `</${/^<([^\s/>]+)/u.exec(tag)?.[1] ?? `${prefix}comments`}>`;
      const text = `${tag}>${comments.map((comment) => commentXml(comment, prefix, author)).join('')}${close}`;
      return applyEdits(cursor.bytes, [{ start: cursor.start, end: cursor.end, text }]);
    }
    if (kind === 'close' && cursor.depth === 1) {
      const text = comments.map((comment) => commentXml(comment, prefix, author)).join('');
      return applyEdits(cursor.bytes, [{ start: cursor.start, end: cursor.start, text }]);
    }
  }
  throw new Error(`the part ${part} has no root`);
}

function freeName(zip: Zip, stem: string): string {
  const taken = new Set(zip.names.map((name) => name.toLowerCase()));
  for (let number = 0; ; number++) {
    const name = `${stem}${number === 0 ? '' : number}.xml`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function declare(zip: Zip, name: string): Uint8Array {
  const part = '[Content_Types].xml';
  return addToRoot(
    zip.read(part) ?? Buffer.alloc(0),
    part,
    (prefix) => `<${prefix}Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`,
  );
}

function relate(zip: Zip, main: string, name: string, namespace: string): [string, Uint8Array][] {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const rels = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const base =
    namespace === strictNamespace
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const existing = zip.read(rels);
  const text = existing === null ? '' : Buffer.from(existing).toString('latin1');
  let number = 1;
  while (text.includes(`"mc2comments${number}"`)) number++;
  const entry = (prefix: string): string =>
    `<${prefix}Relationship Id="mc2comments${number}" Type="${base}/comments" Target="${escapeXml(name.slice(folder.length))}"/>`;
  if (existing !== null) return [[rels, addToRoot(existing, rels, entry)]];
  const namespaceOfLinks = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const fresh = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="${namespaceOfLinks}">${entry('')}</Relationships>`;
  return [[rels, Buffer.from(fresh)]];
}

/** Puts an element at the end of a part's root, under the root's own prefix. */
function addToRoot(bytes: Uint8Array, part: string, element: (prefix: string) => string): Uint8Array {
  const cursor = openXml(bytes, part);
  for (let kind = nextToken(cursor); kind !== 'end'; kind = nextToken(cursor)) {
    if (cursor.depth !== 1 || kind === 'other') continue;
    const tag = cursor.bytes.toString('utf8', cursor.start, cursor.end);
    const raw = /^<\/?([^\s/>]+)/u.exec(tag)?.[1] ?? '';
    const prefix = raw.includes(':') ? `${raw.slice(0, raw.indexOf(':'))}:` : '';
    const { start, end } = cursor;
    if (kind === 'close') return applyEdits(cursor.bytes, [{ start, end: start, text: element(prefix) }]);
    if (kind === 'empty')
      return applyEdits(cursor.bytes, [{ start, end, text: `${tag.slice(0, -2)}>${element(prefix)}</${raw}>` }]);
  }
  throw new Error(`the part ${part} has no root`);
}
