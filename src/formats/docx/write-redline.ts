/** Two versions of a contract as one Word document with tracked changes (ISO/IEC 29500-1, 17.13.5). */
import type { Role } from '../../contract/contract.ts';
import { fixedParts } from './write-fixed-parts.ts';
import { fontNamespaces } from './write-namespaces.ts';
import { numberingPart } from './write-numbering.ts';
import { planNumbering } from './write-numbering-plan.ts';
import { corePart, writePackage, type References } from './write-package.ts';
import { linkedLevel, stylesPart, textStyles } from './write-styles.ts';
import { escapeXml, wordNamespace, xmlCharacters } from './write-xml.ts';

/** A paragraph of both versions, or of one; see `RedlineParagraph` of `src/compare`. */
type Paragraph = {
  readonly pieces: readonly { readonly kind: Kind; readonly text: string }[];
  readonly end: Kind;
  readonly role: Role;
  readonly level: number;
};

type Kind = 'same' | 'deleted' | 'inserted';

type RedlineOptions = {
  readonly title: string;
  /** Who made the changes, as Word shows it. */
  readonly author: string;
  /** ISO 8601 in UTC; null leaves the changes without a date. */
  readonly date: string | null;
};

/**
 * Writes paragraphs with their insertions and deletions. Rejecting all of them gives the old text, accepting all the new
 * one. Numbers stand as text, since the two versions count differently. Equal input gives equal bytes.
 */
export function writeRedline(paragraphs: readonly Paragraph[], options: RedlineOptions): Uint8Array {
  const title = xmlCharacters(options.title);
  return writePackage(
    {
      ...fixedParts,
      'docProps/core.xml': corePart(title, title),
      'word/document.xml': documentPart(paragraphs, options),
      'word/numbering.xml': numberingPart(planNumbering([])),
      'word/styles.xml': stylesPart(),
      'word/fontTable.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts ${fontNamespaces}/>`,
    },
    references,
  );
}

const references: References = [
  ['rId1', 'styles', 'styles.xml'],
  ['rId2', 'numbering', 'numbering.xml'],
  ['rId5', 'settings', 'settings.xml'],
  ['rId7', 'fontTable', 'fontTable.xml'],
  ['rId-webSettings', 'webSettings', 'webSettings.xml'],
  ['rId-theme', 'theme', 'theme/theme1.xml'],
];

const section =
  '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/>' +
  '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';

function documentPart(paragraphs: readonly Paragraph[], options: RedlineOptions): string {
  let changes = 0;
  const mark = (kind: 'deleted' | 'inserted'): string => {
    const date = options.date === null ? '' : ` w:date="${escapeXml(options.date)}"`;
    const name = kind === 'deleted' ? 'w:del' : 'w:ins';
    return `${name} w:id="${++changes}" w:author="${escapeXml(xmlCharacters(options.author))}"${date}`;
  };
  // The end of the last paragraph is the end of the story: it can neither come nor go.
  const body = paragraphs.map((paragraph, at) => paragraphXml(paragraph, at === paragraphs.length - 1, mark)).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${wordNamespace}"><w:body>${body === '' ? '<w:p/>' : body}${section}</w:body></w:document>`;
}

type Mark = (kind: 'deleted' | 'inserted') => string;

function paragraphXml({ pieces, end, role, level }: Paragraph, last: boolean, mark: Mark): string {
  const style = styleOf(role, level);
  // The style would count by itself.
  const unnumbered =
    linkedLevel(style) === null
      ? ''
      : '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:ind w:left="0" w:firstLine="0"/>';
  const ends = end === 'same' || last ? '' : `<w:rPr><${mark(end)}/></w:rPr>`;
  const runs = pieces.map(({ kind, text }) => {
    const run = runXml(text, kind === 'deleted' ? 'w:delText' : 'w:t');
    if (kind === 'same' || run === '') return run;
    return `<${mark(kind)}>${run}</${kind === 'deleted' ? 'w:del' : 'w:ins'}>`;
  });
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${unnumbered}${ends}</w:pPr>${runs.join('')}</w:p>`;
}

/** One run; a line feed is a line break, a tab a tab. */
function runXml(text: string, element: 'w:t' | 'w:delText'): string {
  const content = xmlCharacters(text)
    .replaceAll(/\r\n?/g, '\n')
    .split(/([\n\t])/)
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return part === '' ? '' : `<${element} xml:space="preserve">${escapeXml(part)}</${element}>`;
    })
    .join('');
  return content === '' ? '' : `<w:r>${content}</w:r>`;
}

function styleOf(role: Role, level: number): string {
  switch (role) {
    case 'title':
      return 'Title';
    case 'heading':
      return `Heading${Math.min(level + 1, 3)}`;
    case 'note':
      return 'DraftingNote';
    default:
      return textStyles[Math.min(Math.max(level - 1, 0), textStyles.length - 1)] ?? 'BodyText';
  }
}
