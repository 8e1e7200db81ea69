/**
 * What the `docx` package leaves to be desired: the clock in the properties and the zip entries, parts that hold
 * nothing, parts that Word expects and does not find, and `&apos;`, which Word for Mac stumbles over.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Content types of the parts that are kept; a part outside this list is dropped, with everything that names it. */
const contentTypes: Readonly<Record<string, string>> = {
  'word/document.xml': `${wordType}.document.main+xml`,
  'word/styles.xml': `${wordType}.styles+xml`,
  'word/numbering.xml': `${wordType}.numbering+xml`,
  'word/settings.xml': `${wordType}.settings+xml`,
  'word/webSettings.xml': `${wordType}.webSettings+xml`,
  'word/fontTable.xml': `${wordType}.fontTable+xml`,
  'word/header1.xml': `${wordType}.header+xml`,
  'word/footer1.xml': `${wordType}.footer+xml`,
  'word/theme/theme1.xml': 'application/vnd.openxmlformats-officedocument.theme+xml',
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  'docProps/custom.xml': 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  'customXml/item1.xml': 'application/xml',
  'customXml/itemProps1.xml': 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
};

/** Parts that another program may add to a document; only those that are given here are kept. */
const onlyIfGiven: ReadonlySet<string> = new Set([
  'docProps/custom.xml',
  'customXml/item1.xml',
  'customXml/itemProps1.xml',
]);

/**
 * The name under which a paragraph asks for list N; the package writes `{list-N}` for a list that it does not know.
 */
export const listReference = 'list';

/**
 * The package `bytes` with `parts` put in place of its own, every paragraph's `{list-N}` resolved to list N,
 * and everything that depends on the moment of writing removed. Entries carry 1 January 1980, the first date that a
 * zip can hold, as local time: fflate writes local time, so a UTC date would change with the time zone.
 */
export function normalisePackage(bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const given = unzipSync(bytes);
  const texts = new Map<string, string>();
  for (const name of Object.keys(contentTypes).sort()) {
    const own = onlyIfGiven.has(name) ? undefined : given[name];
    const text = parts[name] ?? (own === undefined ? undefined : repairText(strFromU8(own)));
    if (text !== undefined) texts.set(name, name === 'docProps/core.xml' ? withoutDates(text) : text);
  }
  const documentRelationships = given['word/_rels/document.xml.rels'];
  if (documentRelationships === undefined) throw new Error('The package holds no relationships of its document.');
  const item = texts.has('customXml/item1.xml');
  const entries: [string, string][] = [
    ['[Content_Types].xml', contentTypesPart([...texts.keys()])],
    ['_rels/.rels', packageRelationships(texts)],
    ...(item ? [['customXml/_rels/item1.xml.rels', itemRelationships()] as [string, string]] : []),
    ['word/_rels/document.xml.rels', keptRelationships(strFromU8(documentRelationships), texts)],
    ...texts,
  ];
  return zip(entries);
}

function repairText(xml: string): string {
  return xml.replaceAll('&apos;', "'").replace(/<w:numId w:val="\{list-(\d+)\}"\/>/g, '<w:numId w:val="$1"/>');
}

function withoutDates(core: string): string {
  return core.replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
}

function contentTypesPart(names: readonly string[]): string {
  const named = names.filter((name) => contentTypes[name] !== 'application/xml');
  const overrides = named.map((name) => `<Override PartName="/${name}" ContentType="${contentTypes[name]}"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`;
}

function itemRelationships(): string {
  return relationshipsPart([
    `<Relationship Id="rId1" Type="${relationships}/customXmlProps" Target="itemProps1.xml"/>`,
  ]);
}

function packageRelationships(texts: ReadonlyMap<string, string>): string {
  return relationshipsPart([
    `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/>`,
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
    `<Relationship Id="rId3" Type="${relationships}/extended-properties" Target="docProps/app.xml"/>`,
    ...(texts.has('docProps/custom.xml')
      ? [`<Relationship Id="rId4" Type="${relationships}/custom-properties" Target="docProps/custom.xml"/>`]
      : []),
  ]);
}

/** The document's own relationships to parts that are kept, ids unchanged, and those to the parts that were added. */
function keptRelationships(xml: string, texts: ReadonlyMap<string, string>): string {
  const kept = (xml.match(/<Relationship [^>]*>/g) ?? []).filter((tag) => {
    const target = /Target="([^"]*)"/.exec(tag)?.[1] ?? '';
    return texts.has(`word/${target}`);
  });
  const added = ['webSettings.xml', 'theme/theme1.xml']
    .filter((target) => texts.has(`word/${target}`) && !kept.some((tag) => tag.includes(`Target="${target}"`)))
    .map((target) => {
      const kind = target === 'webSettings.xml' ? 'webSettings' : 'theme';
      return `<Relationship Id="rId-${kind}" Type="${relationships}/${kind}" Target="${target}"/>`;
    });
  const item = texts.has('customXml/item1.xml')
    ? [`<Relationship Id="rId-customXml" Type="${relationships}/customXml" Target="../customXml/item1.xml"/>`]
    : [];
  return relationshipsPart([...kept, ...added, ...item]);
}

function relationshipsPart(tags: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tags.join('')}</Relationships>`;
}

/** No directory entries (Word calls them unreadable content), ordinary file attributes (Word for Mac wants some). */
function zip(entries: readonly (readonly [string, string])[]): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of entries) {
    files[name] = [strToU8(text), { mtime: new Date(1980, 0, 1), os: 3, attrs: (0o100644 << 16) >>> 0, level: 6 }];
  }
  return zipSync(files);
}
