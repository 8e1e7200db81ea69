/** Styles of an OpenDocument file: what they say about looks, headings and lists (ODF 1.3, part 3, 16). */
import { attribute } from '../xml/attributes.ts';
import { eachChild } from '../xml/walk-xml.ts';
import type { XmlCursor } from '../xml/xml-cursor.ts';
import { measure } from './measure.ts';
import { readListStyle, type ListStyle } from './list-styles.ts';

/** What one style says itself; undefined or null where it says nothing. */
export type OdtStyle = {
  readonly name: string;
  readonly parent: string | null;
  /** List style of its paragraphs, where the list names none; empty for no number. */
  readonly list: string | null;
  /** Heading level 1–10. */
  readonly outline: number | null;
  /** A page begins before paragraphs of this style. */
  breaks: boolean;
  bold?: boolean;
  underlined?: boolean;
  hidden?: boolean;
  struck?: boolean;
  /** Twentieths of a point. */
  indent?: number;
};

export type OdtLook = {
  readonly bold: boolean;
  readonly underlined: boolean;
  readonly hidden: boolean;
  readonly struck: boolean;
};

export type StyleSheet = {
  /** By family, a space and the style's name. */
  readonly styles: Map<string, OdtStyle>;
  readonly lists: Map<string, ListStyle>;
  outline: ListStyle | null;
};

export const plainLook: OdtLook = { bold: false, underlined: false, hidden: false, struck: false };

/** A sheet that begins as a copy of `base`. */
export function openSheet(base?: StyleSheet): StyleSheet {
  return { styles: new Map(base?.styles), lists: new Map(base?.lists), outline: base?.outline ?? null };
}

/** Reads the `office:styles` or `office:automatic-styles` that the cursor stands on into `sheet`. */
export function readStyles(cursor: XmlCursor, sheet: StyleSheet): void {
  eachChild(cursor, (name) => {
    if (name === 'style:style') readStyle(cursor, sheet);
    else if (name === 'text:list-style') sheet.lists.set(attribute(cursor, 'style:name') ?? '', readListStyle(cursor));
    else if (name === 'text:outline-style') sheet.outline = readListStyle(cursor);
  });
}

function readStyle(cursor: XmlCursor, { styles }: StyleSheet): void {
  const id = attribute(cursor, 'style:name') ?? '';
  const outline = attribute(cursor, 'style:default-outline-level');
  const style: OdtStyle = {
    name: attribute(cursor, 'style:display-name') ?? id.replace(/_20_/g, ' '),
    parent: attribute(cursor, 'style:parent-style-name'),
    list: attribute(cursor, 'style:list-style-name'),
    outline: outline === null || !/^\d{1,2}$/.test(outline) ? null : Number(outline),
    breaks: (attribute(cursor, 'style:master-page-name') ?? '') !== '',
  };
  styles.set(`${attribute(cursor, 'style:family') ?? ''} ${id}`, style);
  eachChild(cursor, (name) => {
    if (name === 'style:paragraph-properties') {
      const indent = measure(attribute(cursor, 'fo:margin-left'));
      if (indent !== null) style.indent = indent;
      if (attribute(cursor, 'fo:break-before') === 'page') style.breaks = true;
    } else if (name === 'style:text-properties') readLook(cursor, style);
  });
}

function readLook(cursor: XmlCursor, style: OdtStyle): void {
  const weight = attribute(cursor, 'fo:font-weight');
  if (weight !== null) style.bold = weight === 'bold' || Number(weight) >= 600;
  const line = attribute(cursor, 'style:text-underline-style');
  if (line !== null) style.underlined = line !== 'none';
  const through =
    attribute(cursor, 'style:text-line-through-style') ?? attribute(cursor, 'style:text-line-through-type');
  if (through !== null) style.struck = through !== 'none';
  const display = attribute(cursor, 'text:display');
  if (display !== null) style.hidden = display === 'none';
}

/** A style and those it is based on, nearest first; styles based on each other end the chain. */
export function styleChain({ styles }: StyleSheet, family: string, name: string | null): OdtStyle[] {
  const chain: OdtStyle[] = [];
  const seen = new Set<OdtStyle>();
  for (let next = name; next !== null;) {
    const style = styles.get(`${family} ${next}`);
    if (!style || seen.has(style)) break;
    seen.add(style);
    chain.push(style);
    next = style.parent;
  }
  return chain;
}

/** Look of text in a style, over the look around it. */
export function lookOf(chain: readonly OdtStyle[], around: OdtLook): OdtLook {
  const said = (key: keyof OdtLook): boolean => chain.find((style) => style[key] !== undefined)?.[key] ?? around[key];
  return { bold: said('bold'), underlined: said('underlined'), hidden: said('hidden'), struck: said('struck') };
}
