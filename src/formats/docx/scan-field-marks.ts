/** Where fields begin and end in the run of text, and which paragraphs a table of contents covers. */
import type { Scan } from './scan-context.ts';
import { fieldKind, isComputedNumber, openField, readFormField, textWithoutResult, type Field } from './scan-fields.ts';
import { addText } from './scan-paragraph.ts';
import { attribute } from '../xml/attributes.ts';
import { eachChild, skipElement } from '../xml/walk-xml.ts';
import type { RawParagraph } from './story.ts';

/** Reads the `w:fldChar` that the cursor stands on: a field begins, shows its result or ends. */
export function readFieldCharacter(scan: Scan): void {
  const { cursor, context } = scan;
  const type = attribute(cursor, 'w:fldCharType');
  if (type === 'begin') {
    const field = openField();
    eachChild(cursor, (name) => {
      if (name === 'w:ffData') field.form = readFormField(cursor);
    });
    context.fields.push(field);
    if (scan.followFields) context.codes++;
    return;
  }
  skipElement(cursor);
  const field = context.fields.at(-1);
  if (!field) return;
  if (type === 'separate') beginResult(scan, field);
  else if (type === 'end') endField(scan, field);
}

function beginResult(scan: Scan, field: Field): void {
  const { context, paragraphs } = scan;
  if (field.inResult) return;
  field.inResult = true;
  if (!scan.followFields) return;
  context.codes--;
  if (fieldKind(field) !== 'TOC' || scan.inContentsField || !context.paragraph) return;
  scan.inContentsField = true;
  field.contentsFrom = paragraphs.length - (isBlank(context.paragraph) ? 1 : 0);
}

function endField(scan: Scan, field: Field): void {
  const { context } = scan;
  context.fields.pop();
  if (!field.inResult && scan.followFields) context.codes--;
  if (field.contentsFrom !== null) markContents(scan, field.contentsFrom);
  if (field.shown) {
    const around = context.fields.at(-1);
    if (around) around.shown = true;
  } else if (isComputedNumber(field)) scan.seen.computedNumbers++;
  else addText(scan, textWithoutResult(field));
}

function markContents(scan: Scan, from: number): void {
  scan.inContentsField = false;
  for (let index = from; index < scan.paragraphs.length; index++) {
    const paragraph = scan.paragraphs[index];
    // The field may end at the start of the first paragraph after the table.
    if (paragraph && !(paragraph === scan.context.paragraph && isBlank(paragraph))) paragraph.inContents = true;
  }
}

function isBlank(paragraph: RawParagraph): boolean {
  return paragraph.pieces.every((piece) => piece.text.trim() === '');
}
