/**
 * The parts of a .docx that say where it comes from. What matters most stands in custom properties, which every word
 * processor keeps and shows; the text of the clauses stands in a custom XML part, which Word and LibreOffice keep.
 */
import { createHash } from 'node:crypto';
import { hashedText, type Provenance, type RecordedText } from '../../contract/provenance.ts';
import { escapeXml, xmlCharacters } from './write-xml.ts';

/** Names a kind of part; nothing is to be found there. */
export const provenanceNamespace = 'urn:mc2:provenance:1';

/** Word's own dialogs and macros cut a property off here. */
const longestValue = 255;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const variants = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
/** Identifies the data store item; the same in every document, as its content is of one kind. */
const itemId = '{6D633200-7072-4F76-8E61-6E6365000001}';

/** Part names and their content. */
export function provenanceParts(provenance: Provenance): Readonly<Record<string, string>> {
  const hashed = { ...provenance, texts: provenance.texts.map((text) => ({ ...text, hash: textHash(text) })) };
  return {
    'docProps/custom.xml': customProperties(propertiesOf(hashed)),
    'customXml/item1.xml': `${declaration}<provenance xmlns="${provenanceNamespace}">${inElement(JSON.stringify(hashed))}</provenance>`,
    'customXml/itemProps1.xml': `${declaration}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${provenanceNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  };
}

/** JSON is full of quotation marks, which need no escape here. */
function inElement(json: string): string {
  return xmlCharacters(json).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The start of the SHA-256 of a text: enough to tell one text from another, short enough to list sixty. */
export function textHash({ paragraphs }: Pick<RecordedText, 'paragraphs'>): string {
  return createHash('sha256').update(hashedText(paragraphs)).digest('hex').slice(0, 16);
}

type Property = readonly [name: string, value: string];

/** Long values go on in properties with the same name and a number. */
function propertiesOf({ mc2, library, template, products, facts, parameters, texts }: Provenance): Property[] {
  const clauses = texts.map(({ id, position, hash }) => [id, position ?? '', hash].join(':').replaceAll(' ', '_'));
  const answers = Object.entries(facts).map(([id, answer]) => `${id}=${answer ? 'yes' : 'no'}`);
  const values = Object.entries(parameters).map(
    ([id, value]) => `${id}=${[value].flat().join(',').replaceAll(' ', '_')}`,
  );
  return [
    ['mc2 version', mc2],
    ['mc2 library', library.name],
    ['mc2 library version', library.version],
    ['mc2 library digest', library.digest],
    ['mc2 template', template],
    ...numbered('mc2 product', products),
    ...numbered('mc2 facts', packed(answers)),
    ...numbered('mc2 parameters', packed(values)),
    ...numbered('mc2 clauses', packed(clauses)),
  ];
}

function numbered(name: string, values: readonly string[]): Property[] {
  return values.map((value, index) => [index === 0 ? name : `${name} ${index + 1}`, value]);
}

/** Entries one after another, as many as a property holds. */
function packed(entries: readonly string[]): string[] {
  const values: string[] = [];
  for (const entry of entries) {
    const last = values.at(-1);
    if (last !== undefined && last.length + 1 + entry.length <= longestValue) {
      values[values.length - 1] = `${last} ${entry}`;
    } else values.push(entry);
  }
  return values;
}

/** Ids begin at 2 (ISO/IEC 29500-1, 22.3.2.2); 0 and 1 are reserved. */
function customProperties(properties: readonly Property[]): string {
  const entries = properties.map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(xmlCharacters(value.slice(0, longestValue)))}</vt:lpwstr></property>`,
  );
  return `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="${variants}">${entries.join('')}</Properties>`;
}
