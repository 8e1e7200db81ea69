/** What each element of WordprocessingML means to the reader (ECMA-376-1, 17). */
import { readParagraphProperties, readRunning } from './paragraph-properties.ts';
import { isPaper } from './ground.ts';
import { remembered } from './remembered-properties.ts';
import { removedIn, type Change } from '../pieces/piece.ts';
import { readChange, readRunProperties } from './run-look.ts';
import { enter, plainLook, type Scan } from './scan-context.ts';
import { readFieldCharacter } from './scan-field-marks.ts';
import { addCode } from './scan-fields.ts';
import { addText, enterParagraph, enterRun, tidy } from './scan-paragraph.ts';
import { openRow, openTable, readCellProperties, readRowProperties, readTableProperties } from './scan-tables.ts';
import { attribute } from '../xml/attributes.ts';
import { eachChild, readText, skipElement } from '../xml/walk-xml.ts';
import type { Observations } from './story.ts';
import { symbolText } from './symbols.ts';

/** What to do at the start tag of an element; those not named here are walked through. */
export const elements = new Map<string, (scan: Scan) => void>([
  ['w:p', enterParagraph],
  [
    'w:pPr',
    (scan) => {
      const { paragraph } = scan.context;
      if (!paragraph || scan.frames.at(-1)?.kind !== 'paragraph') return skipElement(scan.cursor);
      paragraph.properties = remembered(scan.cursor, scan.paragraphMemory, readParagraphProperties);
      scan.context.plain = scan.styles.look(paragraph.properties.style, {});
      for (const id of paragraph.properties.running ?? []) scan.seen.running.push(id);
    },
  ],
  ['w:r', enterRun],
  ['m:r', enterRun],
  [
    'w:rPr',
    (scan) => {
      if (scan.frames.at(-1)?.kind !== 'run') return skipElement(scan.cursor);
      const properties = remembered(scan.cursor, scan.runMemory, readRunProperties);
      scan.context.look = scan.styles.look(scan.context.paragraph?.properties.style, properties);
    },
  ],
  ['w:t', (scan) => addText(scan, tidy(scan.cursor))],
  ['m:t', (scan) => addText(scan, tidy(scan.cursor))],
  ['w:delText', (scan) => addText(scan, tidy(scan.cursor), true)],
  ['w:tab', (scan) => addText(scan, '\t')],
  ['w:ptab', (scan) => addText(scan, '\t')],
  ['w:br', (scan) => addText(scan, '\n')],
  ['w:cr', (scan) => addText(scan, '\n')],
  ['w:noBreakHyphen', (scan) => addText(scan, '-')],
  [
    'w:sym',
    (scan) => addText(scan, symbolText(attribute(scan.cursor, 'w:font') ?? '', attribute(scan.cursor, 'w:char') ?? '')),
  ],
  ['w:lastRenderedPageBreak', (scan) => void scan.page++],
  ['w:rt', (scan) => skipElement(scan.cursor)],
  ['w:rubyPr', (scan) => skipElement(scan.cursor)],

  ['w:ins', enterChange],
  ['w:del', enterChange],
  ['w:moveFrom', enterChange],
  ['w:moveTo', enterChange],

  ['w:fldChar', readFieldCharacter],
  [
    'w:instrText',
    (scan) => {
      const code = readText(scan.cursor);
      const field = scan.context.fields.at(-1);
      if (field && !field.inResult) addCode(field, code);
    },
  ],
  ['w:delInstrText', (scan) => skipElement(scan.cursor)],
  [
    'w:fldSimple',
    (scan) => {
      if (/^\s*TOC\b/i.test(attribute(scan.cursor, 'w:instr') ?? '') && scan.context.paragraph) {
        scan.context.paragraph.inContents = true;
      }
    },
  ],

  [
    'w:tbl',
    (scan) => {
      if (!enter(scan, 'table')) return;
      scan.context.table = openTable(scan.tables.count++);
      scan.context.row = null;
      scan.context.previous = null;
    },
  ],
  [
    'w:tblPr',
    (scan) => {
      const { table } = scan.context;
      if (!table) return;
      readTableProperties(scan.cursor, table);
      const styled = table.style === null ? [] : scan.styles.paragraphChain(table.style);
      if (table.shaded || styled.some((style) => style.shaded)) scan.context.backed = true;
    },
  ],
  [
    'w:background',
    (scan) => {
      scan.context.backed = !isPaper(attribute(scan.cursor, 'w:color'));
    },
  ],
  ['w:tblPrEx', (scan) => skipElement(scan.cursor)],
  ['w:tblGrid', (scan) => skipElement(scan.cursor)],
  [
    'w:tr',
    (scan) => {
      if (!enter(scan, 'plain')) return;
      const { table } = scan.context;
      if (table) scan.context.row = openRow(table);
    },
  ],
  [
    'w:trPr',
    (scan) => {
      const { table, row } = scan.context;
      if (table && row) applyChange(scan, readRowProperties(scan.cursor, table, row));
    },
  ],
  [
    'w:tc',
    (scan) => {
      if (!enter(scan, 'cell')) return;
      scan.context.column = scan.context.table?.column ?? 0;
      scan.context.span = 1;
      scan.context.previous = null;
    },
  ],
  [
    'w:tcPr',
    (scan) => {
      const { span, change, shaded } = readCellProperties(scan.cursor);
      if (shaded) scan.context.backed = true;
      scan.context.span = span;
      applyChange(scan, change);
    },
  ],

  [
    'w:txbxContent',
    (scan) => {
      if (!enter(scan, 'box')) return;
      Object.assign(scan.context, {
        paragraph: null,
        previous: null,
        backed: true,
        fields: [],
        codes: 0,
        look: plainLook,
        plain: plainLook,
      });
    },
  ],
  ['w:sdt', (scan) => void enter(scan, 'plain')],
  [
    'w:sdtPr',
    (scan) =>
      eachChild(scan.cursor, (name) => {
        if (name === 'w:docPartGallery' && attribute(scan.cursor, 'w:val') === 'Table of Contents') {
          scan.context.inContents = true;
        }
        return name === 'w:docPartObj' || name === 'w:docPartList';
      }),
  ],
  ['w:sdtEndPr', (scan) => skipElement(scan.cursor)],
  ['mc:AlternateContent', (scan) => void enter(scan, 'alternate')],
  ['mc:Choice', (scan) => takeBranch(scan, isUnderstood(scan))],
  ['mc:Fallback', (scan) => takeBranch(scan, true)],

  [
    'w:sectPr',
    (scan) => {
      for (const id of readRunning(scan.cursor)) scan.seen.running.push(id);
    },
  ],
  ['w:footnote', enterItem],
  ['w:endnote', enterItem],
  ['w:comment', enterItem],
  ['w:footnoteReference', (scan) => noteReference(scan, scan.seen.footnotes)],
  ['w:endnoteReference', (scan) => noteReference(scan, scan.seen.endnotes)],

  [
    'w:object',
    (scan) => {
      if (enter(scan, 'plain')) scan.context.inObject = true;
    },
  ],
  ['o:OLEObject', (scan) => observe(scan, 'embedded')],
  ['w:control', (scan) => observe(scan, 'embedded')],
  ['pic:pic', (scan) => observe(scan, 'images')],
  [
    'v:imagedata',
    (scan) => {
      // The picture of an embedded object only stands for the object.
      if (!scan.context.inObject) observe(scan, 'images');
    },
  ],
  [
    'v:textpath',
    (scan) => {
      const text = attribute(scan.cursor, 'string')?.trim();
      if (text && scan.seen.wordArt.length < 100 && !scan.seen.wordArt.includes(text)) scan.seen.wordArt.push(text);
    },
  ],
  ['c:chart', (scan) => observe(scan, 'charts')],
  ['dgm:relIds', (scan) => observe(scan, 'diagrams')],
  ['m:oMath', (scan) => observe(scan, 'formulas')],
  [
    'w:altChunk',
    (scan) => {
      if (scan.context.removal !== null) return;
      scan.context.previous = null;
      scan.seen.inserted.push({ link: attribute(scan.cursor, 'r:id') ?? '', before: scan.paragraphs.length });
    },
  ],
  ['w:subDoc', (scan) => observe(scan, 'subDocuments')],
]);

function enterChange(scan: Scan): void {
  if (enter(scan, 'plain')) applyChange(scan, readChange(scan.cursor));
}

function applyChange(scan: Scan, change: Change | null): void {
  if (!change) return;
  if (removedIn(scan.reading, change)) scan.context.removal = change;
  else scan.context.insertion = change;
}

function enterItem(scan: Scan): void {
  if (!enter(scan, 'plain')) return;
  const { cursor } = scan;
  scan.context.item = { id: attribute(cursor, 'w:id') ?? '', type: attribute(cursor, 'w:type') ?? '' };
  scan.context.previous = null;
}

function takeBranch(scan: Scan, understood: boolean): void {
  const frame = scan.frames.at(-1);
  if (frame?.kind !== 'alternate') return;
  if (frame.taken || !understood) skipElement(scan.cursor);
  else frame.taken = true;
}

/** A choice counts when every namespace it requires is one that Word knows (ECMA-376-3, 9.3). */
function isUnderstood(scan: Scan): boolean {
  const required = attribute(scan.cursor, 'Requires') ?? '';
  return required.split(/\s+/).every((prefix) => prefix === '' || (scan.cursor.prefixes.get(prefix) ?? '?') !== '?');
}

function noteReference(scan: Scan, notes: Map<string, boolean>): void {
  const id = attribute(scan.cursor, 'w:id') ?? '';
  notes.set(id, notes.get(id) === true || scan.context.removal === null);
}

type Counted = { [Key in keyof Observations]: Observations[Key] extends number ? Key : never }[keyof Observations];

function observe(scan: Scan, what: Counted): void {
  if (scan.context.removal === null) scan.seen[what]++;
}
