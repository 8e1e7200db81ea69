import type { ParagraphProperties } from './paragraph-properties.ts';
import { readParagraphProperties } from './paragraph-properties.ts';
import { isDark } from './ground.ts';
import type { RunProperties } from './run-look.ts';
import { readRunProperties } from './run-look.ts';
import { attribute, isOn } from '../xml/attributes.ts';
import { nextToken } from '../xml/scan-xml.ts';
import { eachChild } from '../xml/walk-xml.ts';
import { openXml } from '../xml/xml-cursor.ts';

export type Style = {
  readonly id: string;
  /** As in the file; built-in styles bear their English name in every language version of Word. */
  readonly name: string;
  readonly basedOn: string | null;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
  /** For table styles: the first row is bold. */
  readonly boldFirstRow: boolean;
  /** For table styles: some cells stand on a ground of their own. */
  readonly shaded: boolean;
};

/** Formatting that decides how text is read, as it comes out of defaults, styles and the run itself. */
export type Look = {
  readonly hidden: boolean;
  /** Letters in the color of paper on nothing but paper, as far as the run and the styles say. */
  readonly white: boolean;
  /** Letters too small to be seen. */
  readonly tiny: boolean;
  readonly struck: boolean;
  readonly bold: boolean;
  readonly underlined: boolean;
};

export type Styles = {
  /** A style and those it is based on, nearest first; the default paragraph style where `id` is undefined. */
  readonly paragraphChain: (id: string | undefined) => readonly Style[];
  readonly find: (id: string) => Style | null;
  readonly look: (paragraphStyle: string | undefined, run: RunProperties) => Look;
};

/** Reads a styles part; null where the document has none. Throws InputError `corrupt`. */
export function readStyles(bytes: Uint8Array | null, part: string): Styles {
  const styles = new Map<string, Style>();
  let defaults: RunProperties = {};
  let defaultStyle: string | undefined;
  if (bytes) {
    const cursor = openXml(bytes, part);
    while (nextToken(cursor) !== 'end') {
      if (cursor.kind !== 'open') continue;
      if (cursor.name === 'w:rPrDefault') {
        eachChild(cursor, (name) => {
          if (name === 'w:rPr') defaults = readRunProperties(cursor);
        });
      } else if (cursor.name === 'w:style') {
        const isDefault = attribute(cursor, 'w:default');
        const type = attribute(cursor, 'w:type') ?? 'paragraph';
        const style = readStyle(cursor);
        if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true' || isDefault === 'on')) {
          defaultStyle = style.id;
        }
        styles.set(style.id, style);
      }
    }
  }
  return resolveStyles(styles, defaults, defaultStyle);
}

function readStyle(cursor: ReturnType<typeof openXml>): Style {
  const id = attribute(cursor, 'w:styleId') ?? '';
  let name = id;
  let basedOn: string | null = null;
  let paragraph: ParagraphProperties = {};
  let run: RunProperties = {};
  let boldFirstRow = false;
  let shaded = false;
  eachChild(cursor, (child) => {
    if (child === 'w:name') name = attribute(cursor, 'w:val') ?? id;
    else if (child === 'w:basedOn') basedOn = attribute(cursor, 'w:val');
    else if (child === 'w:pPr') paragraph = readParagraphProperties(cursor);
    else if (child === 'w:rPr') run = readRunProperties(cursor);
    else if (child === 'w:tblStylePr' && attribute(cursor, 'w:type') === 'firstRow') {
      eachChild(cursor, (inner) => {
        if (inner === 'w:b') boldFirstRow = isOn(cursor);
        else if (inner === 'w:shd' && isDark(cursor)) shaded = true;
        return inner === 'w:rPr' || inner === 'w:tcPr';
      });
    } else if (child === 'w:tblPr' || child === 'w:tcPr' || child === 'w:tblStylePr') {
      eachChild(cursor, (inner) => {
        if (inner === 'w:shd' && isDark(cursor)) shaded = true;
        return inner === 'w:tcPr' || inner === 'w:tblPr';
      });
    }
  });
  return { id, name, basedOn, paragraph, run, boldFirstRow, shaded };
}

function resolveStyles(styles: Map<string, Style>, defaults: RunProperties, defaultStyle: string | undefined): Styles {
  const chains = new Map<string, readonly Style[]>();
  const chainOf = (id: string | undefined): readonly Style[] => {
    if (id === undefined) return [];
    const known = chains.get(id);
    if (known) return known;
    const chain: Style[] = [];
    const seen = new Set<string>();
    for (let at: string | null = id; at !== null && !seen.has(at);) {
      seen.add(at);
      const style = styles.get(at);
      if (!style) break;
      chain.push(style);
      at = style.basedOn;
      // Chains share their ends; deeper than this no program goes, and every style would cost its whole chain again.
      if (chain.length >= 64) break;
    }
    chains.set(id, chain);
    return chain;
  };
  const paragraphChain = (id: string | undefined): readonly Style[] =>
    chainOf(id !== undefined && styles.has(id) ? id : defaultStyle);

  const looks = new Map<string, Map<string, Look[]>>();
  const look = (paragraphStyle = '', run: RunProperties): Look => {
    let byStyle = looks.get(paragraphStyle);
    if (!byStyle) looks.set(paragraphStyle, (byStyle = new Map()));
    let known = byStyle.get(run.style ?? '');
    if (!known) byStyle.set(run.style ?? '', (known = []));
    return (known[stateKey(run)] ??= resolveLook(paragraphStyle === '' ? undefined : paragraphStyle, run));
  };
  const resolveLook = (paragraphStyle: string | undefined, run: RunProperties): Look => {
    const outer = paragraphChain(paragraphStyle);
    const inner = chainOf(run.style);
    const toggle = (property: 'bold' | 'hidden' | 'struck' | 'doubleStruck') =>
      run[property] ?? (defaults[property] === true || inherited(outer, property) !== inherited(inner, property));
    const said = (property: 'white' | 'tiny' | 'backed') =>
      run[property] ??
      inner.find((style) => style.run[property] !== undefined)?.run[property] ??
      outer.find((style) => style.run[property] !== undefined)?.run[property] ??
      defaults[property] ??
      false;
    const backed =
      said('backed') || (outer.find((style) => style.paragraph.backed !== undefined)?.paragraph.backed ?? false);
    return {
      white: said('white') && !backed,
      tiny: said('tiny'),
      bold: toggle('bold'),
      hidden: toggle('hidden'),
      struck: toggle('struck') || toggle('doubleStruck'),
      underlined:
        run.underlined ??
        inner.find((style) => style.run.underlined !== undefined)?.run.underlined ??
        inherited(outer, 'underlined'),
    };
  };
  return { paragraphChain, find: (id) => styles.get(id) ?? null, look };
}

/** The three-valued properties of a run as one number. */
function stateKey(run: RunProperties): number {
  const { bold, hidden, struck, doubleStruck, underlined, white, tiny, backed } = run;
  const digit = (value: boolean | undefined) => (value === undefined ? 0 : value ? 1 : 2);
  let key = digit(bold);
  key = 3 * key + digit(hidden);
  key = 3 * key + digit(struck);
  key = 3 * key + digit(doubleStruck);
  key = 3 * key + digit(underlined);
  key = 3 * key + digit(white);
  key = 3 * key + digit(tiny);
  return 3 * key + digit(backed);
}

/** A property as a style inherits it; toggles of paragraph and character styles cancel out (ECMA-376-1, 17.7.3). */
function inherited(chain: readonly Style[], property: Exclude<keyof RunProperties, 'style'>): boolean {
  return chain.find((style) => style.run[property] !== undefined)?.run[property] ?? false;
}
