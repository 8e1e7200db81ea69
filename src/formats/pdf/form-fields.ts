/** Form fields of a PDF: what somebody filled in or ticked (ISO 32000-1, 12.7). */
import { mapPoint, type Matrix } from './matrix.ts';
import type { PDFDocumentProxy } from './open-pdf.ts';
import type { Word } from './page-content.ts';

export type FormField = {
  /** Page from 1. */
  readonly page: number;
  readonly rect: readonly [number, number, number, number];
  /** What it shows; check boxes and radio buttons show ☒ or ☐. */
  readonly text: string;
};

/** Reads all fields that show something. */
export async function readFields(document: PDFDocumentProxy): Promise<readonly FormField[]> {
  const { info } = await document.getMetadata().catch(() => ({ info: null }));
  if ((info as { IsAcroFormPresent?: unknown } | null)?.IsAcroFormPresent !== true) return [];
  const fields: unknown = await document.getFieldObjects().catch(() => null);
  if (typeof fields !== 'object' || fields === null) return [];
  return Object.values(fields)
    .flatMap((group: unknown): unknown[] => (Array.isArray(group) ? group : []))
    .flatMap((field) => toField(field) ?? []);
}

function toField(field: unknown): FormField | null {
  if (typeof field !== 'object' || field === null) return null;
  const { type, value, page, rect, hidden, exportValues } = field as Record<string, unknown>;
  if (hidden === true || typeof page !== 'number' || page < 0 || !isRect(rect)) return null;
  const place = { page: page + 1, rect };
  if (type === 'checkbox' || type === 'radiobutton') {
    const on = typeof value === 'string' && value !== '' && value !== 'Off';
    const own = typeof exportValues === 'string' ? value === exportValues : true;
    return { ...place, text: on && own ? '☒' : '☐' };
  }
  if (type !== 'text' && type !== 'combobox' && type !== 'listbox') return null;
  const text = (Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '').trim();
  return text === '' ? null : { ...place, text };
}

function isRect(value: unknown): value is FormField['rect'] {
  return Array.isArray(value) && value.length === 4 && value.every((one) => Number.isFinite(one));
}

/** Words for the fields of a page that the page itself does not show: `base` maps its coordinates to the page's points. */
export function fieldWords(fields: readonly FormField[], base: Matrix, words: readonly Word[]): readonly Word[] {
  return fields.flatMap(({ rect, text }): Word[] => {
    const [left, top] = mapPoint(base, rect[0], rect[3]);
    const [right, bottom] = mapPoint(base, rect[2], rect[1]);
    const [x0, x1] = [Math.min(left, right), Math.max(left, right)];
    const [y0, y1] = [Math.min(top, bottom), Math.max(top, bottom)];
    const shown = words.some(
      (word) => word.x0 < x1 - 1 && word.x1 > x0 + 1 && word.y > y0 && word.y - word.size * 0.3 < y1,
    );
    if (shown) return [];
    const size = Math.min(12, Math.max(4, (y1 - y0) * 0.7));
    const y = (y0 + y1) / 2 + size * 0.35;
    const step = size * 0.5;
    let x = x0;
    return text.split(/\s+/).map((part): Word => {
      const start = x;
      const end = Math.max(start + 1, Math.min(start + part.length * step, x1));
      x = end + step * 0.5;
      return {
        text: part,
        x0: start,
        x1: end,
        ends: Array.from(part, () => end),
        y,
        size,
        bold: false,
        spaced: true,
        invisible: false,
        struck: false,
      };
    });
  });
}
