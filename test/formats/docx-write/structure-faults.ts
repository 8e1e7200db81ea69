/** Everything known to make Word, on Windows or on a Mac, offer to repair a document. */
import { strFromU8, unzipSync } from 'fflate';
import { nextToken } from '../../../src/formats/xml/scan-xml.ts';
import { openXml } from '../../../src/formats/xml/xml-cursor.ts';
import { textOf, values } from './package-of.ts';

/** Gives a sentence for each fault of a .docx; empty for one that Word opens without a word. */
export function structureFaults(bytes: Uint8Array): readonly string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  return [
    ...packageFaults(parts, unzipSync(bytes)),
    ...[...parts]
      .filter(([name]) => name.startsWith('word/') && !name.includes('_rels'))
      .flatMap(([name, xml]) => storyFaults(name, xml)),
    ...referenceFaults(parts),
    ...propertyFaults(parts.get('docProps/custom.xml') ?? ''),
  ];
}

type Parts = ReadonlyMap<string, string>;

function packageFaults(parts: Parts, raw: Readonly<Record<string, Uint8Array>>): string[] {
  const faults: string[] = [];
  const names = [...parts.keys()];
  if (names[0] !== '[Content_Types].xml') faults.push('the content types do not come first');
  for (const name of names) if (name.endsWith('/')) faults.push(`${name} is a directory entry`);
  const types = parts.get('[Content_Types].xml') ?? '';
  const overrides = values(types, 'Override', 'PartName').map((name) => name.slice(1));
  if (new Set(overrides).size !== overrides.length) faults.push('a part is registered twice');
  for (const name of overrides) if (!parts.has(name)) faults.push(`${name} is registered and not there`);
  const defaults = new Set(values(types, 'Default', 'Extension'));
  for (const name of names) {
    if (name !== '[Content_Types].xml' && !overrides.includes(name) && !defaults.has(name.replace(/^.*\./su, '')))
      faults.push(`${name} has no content type`);
  }
  for (const [name, xml] of parts) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]*$/u, '');
    const ids = values(xml, 'Relationship', 'Id');
    if (new Set(ids).size !== ids.length) faults.push(`${name} uses an id twice`);
    for (const target of values(xml, 'Relationship', 'Target')) {
      const path = new URL(target, `file:///${folder}`).pathname.slice(1);
      if (!parts.has(path)) faults.push(`${name} leads to ${path}, which is not there`);
    }
  }
  for (const part of ['word/theme/theme1.xml', 'word/webSettings.xml', 'word/settings.xml', 'word/fontTable.xml']) {
    if (!parts.has(part)) faults.push(`${part} is missing`);
  }
  if (/<w:updateFields/u.test(parts.get('word/settings.xml') ?? '')) faults.push('Word would ask to update fields');
  for (const [name, data] of Object.entries(raw)) {
    try {
      const cursor = openXml(data, name);
      while (nextToken(cursor) !== 'end');
    } catch (error) {
      faults.push(`${name} is not well-formed: ${String(error)}`);
    }
  }
  return faults;
}

/** CT_PPrBase and CT_RPr (ISO/IEC 29500-1, 17.3), as far as mc2 writes it. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr'.split(
      ' ',
    ),
  'w:rPr': 'rStyle rFonts b bCs i iCs caps strike color sz szCs highlight u shd vertAlign lang'.split(' '),
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd tcMar vAlign'.split(' '),
  'w:trPr': 'cantSplit tblHeader'.split(' '),
  'w:lvl': 'start numFmt pStyle suff lvlText lvlJc pPr rPr'.split(' '),
};

function storyFaults(part: string, xml: string): string[] {
  const faults: string[] = [];
  if (xml.includes('&apos;')) faults.push(`${part} writes apostrophes as entities`);
  if (/<w:t(?: [^>]*)?>[^<]*[\n\r\t]/u.test(xml)) faults.push(`${part} has a line break inside a text`);
  if (/<w:t>(?: |[^<]* <)/u.test(xml)) faults.push(`${part} would lose blanks`);
  if (/w14:|\{list-/u.test(xml)) faults.push(`${part} uses what it does not declare`);
  for (const [element, order] of Object.entries(orders)) {
    for (const [, inside = ''] of xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, 'gsu'))) {
      const children = directChildren(inside);
      const places = children.map((child) => order.indexOf(child.slice(2)));
      if (places.includes(-1)) faults.push(`${part}: ${element} holds ${children.join(' ')}`);
      else if (places.some((place, index) => index > 0 && place <= (places[index - 1] ?? 0)))
        faults.push(`${part}: ${element} is out of order: ${children.join(' ')}`);
    }
  }
  for (const [cell] of xml.matchAll(/<w:tc>.*?<\/w:tc>/gsu)) {
    if (!/<\/w:p><\/w:tc>$|<w:p\/><\/w:tc>$/u.test(cell)) faults.push(`${part}: a cell does not end with a paragraph`);
  }
  if (/<\/w:tbl>(?:<w:tbl>|<w:sectPr|<\/w:body>)/u.test(xml)) faults.push(`${part}: no paragraph after a table`);
  for (const [table] of xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)) {
    const columns = (table.match(/<w:gridCol /gu) ?? []).length;
    for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gsu)) {
      if ((row.match(/<w:tc>/gu) ?? []).length !== columns) faults.push(`${part}: a row does not fill its grid`);
    }
  }
  return [...faults, ...fieldFaults(part, xml)];
}

function directChildren(xml: string): string[] {
  const children: string[] = [];
  let depth = 0;
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/gu)) {
    if (close === '/') depth -= 1;
    else {
      if (depth === 0) children.push(name);
      if (empty !== '/') depth += 1;
    }
  }
  return children;
}

/** Every field has its three marks in order and a result to show. */
function fieldFaults(part: string, xml: string): string[] {
  const faults: string[] = [];
  const open: { separate: number | null }[] = [];
  for (const match of xml.matchAll(/<w:fldChar [^>]*w:fldCharType="(\w+)"[^>]*>/gu)) {
    if (match[1] === 'begin') open.push({ separate: null });
    const field = open.at(-1);
    if (field === undefined) faults.push(`${part}: a field ends that did not begin`);
    else if (match[1] === 'separate') field.separate = match.index;
    else if (match[1] === 'end') {
      open.pop();
      if (field.separate === null || textOf(xml.slice(field.separate, match.index)) === '')
        faults.push(`${part}: a field has no result`);
    }
  }
  if (open.length > 0) faults.push(`${part}: a field does not end`);
  return faults;
}

function referenceFaults(parts: Parts): string[] {
  const faults: string[] = [];
  const document = parts.get('word/document.xml') ?? '';
  const styles = parts.get('word/styles.xml') ?? '';
  const numbering = parts.get('word/numbering.xml') ?? '';
  const ids = values(styles, 'w:style', 'w:styleId');
  if (new Set(ids).size !== ids.length) faults.push('a style id is used twice');
  const known = new Set(ids);
  for (const xml of [
    document,
    styles,
    numbering,
    parts.get('word/header1.xml') ?? '',
    parts.get('word/footer1.xml') ?? '',
  ]) {
    for (const element of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next']) {
      for (const style of values(xml, element)) if (!known.has(style)) faults.push(`there is no style ${style}`);
    }
  }
  const lists = new Set(values(numbering, 'w:num', 'w:numId'));
  for (const list of [...values(document, 'w:numId'), ...values(styles, 'w:numId')]) {
    if (list !== '0' && !lists.has(list)) faults.push(`there is no list ${list}`);
  }
  const abstract = new Set(values(numbering, 'w:abstractNum', 'w:abstractNumId'));
  for (const list of values(numbering, 'w:abstractNumId'))
    if (!abstract.has(list)) faults.push(`there is no list definition ${list}`);
  if (numbering.lastIndexOf('<w:abstractNum ') > numbering.indexOf('<w:num ') && numbering.includes('<w:num '))
    faults.push('a list definition stands after a list');
  const starts = values(document, 'w:bookmarkStart', 'w:id');
  if (new Set(starts).size !== starts.length) faults.push('a bookmark id is used twice');
  if (starts.toSorted().join() !== values(document, 'w:bookmarkEnd', 'w:id').toSorted().join())
    faults.push('a bookmark does not end');
  const names = values(document, 'w:bookmarkStart', 'w:name');
  if (new Set(names).size !== names.length) faults.push('a bookmark name is used twice');
  for (const name of names) if (name.length > 40) faults.push(`${name} is too long for a bookmark`);
  const marks = new Set(names);
  const anchors = [
    ...values(document, 'w:hyperlink', 'w:anchor'),
    ...[...document.matchAll(/<w:instrText[^>]*>REF (\S+)/gu)].map(([, name = '']) => name),
  ];
  for (const name of anchors) if (!marks.has(name)) faults.push(`a link leads to ${name}, which is not there`);
  if (!/<\/w:sectPr><\/w:body>/u.test(document)) faults.push('the body does not end with its section');
  return faults;
}

function propertyFaults(xml: string): string[] {
  const faults: string[] = [];
  const ids = values(xml, 'property', 'pid').map(Number);
  if (ids.some((id, index) => id !== index + 2)) faults.push('property ids do not count from 2');
  const names = values(xml, 'property', 'name');
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length)
    faults.push('a property name is used twice');
  return faults;
}
