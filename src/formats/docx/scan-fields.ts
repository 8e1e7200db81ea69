/**
 * Fields (ECMA-376-1, 17.16): the code between `begin` and `separate` is for Word, the result up to `end` is what the
 * page shows. Fields nest and run across paragraphs.
 */
import type { XmlCursor } from '../xml/xml-cursor.ts';
import { attribute, isOn } from '../xml/attributes.ts';
import { eachChild } from '../xml/walk-xml.ts';
import { readInteger } from './measure.ts';

export type Field = {
  inResult: boolean;
  code: string;
  /** What a form field shows; it has no result of its own. */
  form: string;
  /** Something was shown in the result. */
  shown: boolean;
  /** Index of the paragraph where a table of contents begins, null for other fields. */
  contentsFrom: number | null;
};

const longestCode = 2000;

export function openField(): Field {
  return { inResult: false, code: '', form: '', shown: false, contentsFrom: null };
}

export function addCode(field: Field, text: string): void {
  if (field.code.length < longestCode) field.code += text.slice(0, longestCode);
}

/** The field's keyword in capitals: `TOC`, `REF`, `FORMCHECKBOX`. */
export function fieldKind(field: Field): string {
  return /^\s*([A-Za-z]+)/.exec(field.code)?.[1]?.toUpperCase() ?? '';
}

/** Text that a field without a stored result shows on the page. */
export function textWithoutResult(field: Field): string {
  const kind = fieldKind(field);
  if (kind === 'FORMCHECKBOX' || kind === 'FORMDROPDOWN') return field.form;
  // The text to click on is part of the code: MACROBUTTON NoMacro [Click and type the name]
  if (kind === 'MACROBUTTON' || kind === 'GOTOBUTTON')
    return /^\s*\S+\s+\S+\s+(.*)$/s.exec(field.code)?.[1]?.trimEnd() ?? '';
  return '';
}

/** True for numbers that Word computes for display only. */
export function isComputedNumber(field: Field): boolean {
  return ['LISTNUM', 'AUTONUM', 'AUTONUMLGL', 'AUTONUMOUT'].includes(fieldKind(field));
}

/** Reads the `w:ffData` that the cursor stands on: what a check box or drop-down list shows. */
export function readFormField(cursor: XmlCursor): string {
  let shown = '';
  eachChild(cursor, (name) => {
    if (name === 'w:checkBox') {
      let checked = false;
      let stated = false;
      eachChild(cursor, (child) => {
        if (child === 'w:checked') {
          checked = isOn(cursor);
          stated = true;
        } else if (child === 'w:default' && !stated) checked = isOn(cursor);
      });
      shown = checked ? '☒' : '☐';
    } else if (name === 'w:ddList') {
      const entries: string[] = [];
      let chosen: number | null = null;
      let preset = 0;
      eachChild(cursor, (child) => {
        const value = attribute(cursor, 'w:val');
        if (child === 'w:listEntry') entries.push(value ?? '');
        else if (child === 'w:result') chosen = readInteger(value);
        else if (child === 'w:default') preset = readInteger(value) ?? 0;
      });
      shown = entries[chosen ?? preset] ?? '';
    }
  });
  return shown;
}
