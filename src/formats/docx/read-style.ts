/** The house style in somebody's .docx: fonts, sizes and colors of its styles, paper and margins of its first section. */
import { attribute, isOn } from '../xml/attributes.ts';
import { nextToken } from '../xml/scan-xml.ts';
import { eachChild, skipElement } from '../xml/walk-xml.ts';
import { openXml, type XmlCursor } from '../xml/xml-cursor.ts';
import { openZip } from '../zip/unzip.ts';
import { damaged } from '../damaged.ts';
import type { HouseStyle, StyledPart, TextLook } from './house-style.ts';
import { findMainPart, readRelationships } from './relationships.ts';

type FoundStyle = { readonly name: string; readonly basedOn: string | null; readonly look: TextLook };

/** Names that Word gives these styles in the file, whatever its language. */
const names: readonly (readonly [StyledPart, string])[] = [
  ['title', 'title'],
  ['heading1', 'heading 1'],
  ['heading2', 'heading 2'],
  ['heading3', 'heading 3'],
  ['footer', 'footer'],
];

/**
 * Takes a .docx or .dotx and gives how its text, title and headings look, with its page. Indents, numbering and text stay
 * where they are. Throws InputError for what is no Word document.
 */
export function readDocxStyle(bytes: Uint8Array): HouseStyle {
  const zip = openZip(bytes);
  const main = findMainPart(zip) ?? 'word/document.xml';
  const document = zip.read(main);
  if (document === null) throw damaged('its main document part is missing');
  const links = readRelationships(zip, main);
  const partOf = (type: string): readonly [Uint8Array, string] | null => {
    const link = links.find((one) => one.type === type && !one.external);
    const part = link === undefined ? null : zip.read(link.target);
    return link === undefined || part === null ? null : [part, link.target];
  };
  const theme = themeFonts(partOf('theme'));
  const looks = looksIn(partOf('styles'), theme);
  const page = pageIn(document, main);
  return { looks, ...(page === null ? {} : { page }) };
}

type Fonts = { readonly major: string | null; readonly minor: string | null };

function themeFonts(part: readonly [Uint8Array, string] | null): Fonts {
  const fonts: { major: string | null; minor: string | null } = { major: null, minor: null };
  if (part === null) return fonts;
  const cursor = openXml(...part);
  let which: keyof Fonts | null = null;
  for (let kind = nextToken(cursor); kind !== 'end'; kind = nextToken(cursor)) {
    const local = cursor.name.replace(/^.*:/su, '');
    if (local === 'majorFont' || local === 'minorFont') {
      which = kind === 'close' ? null : local === 'majorFont' ? 'major' : 'minor';
    } else if (local === 'latin' && which !== null && kind !== 'close') {
      fonts[which] ??= attribute(cursor, 'typeface');
    }
  }
  return fonts;
}

function looksIn(
  part: readonly [Uint8Array, string] | null,
  theme: Fonts,
): Readonly<Partial<Record<StyledPart, TextLook>>> {
  if (part === null) return {};
  const cursor = openXml(...part);
  const styles = new Map<string, FoundStyle>();
  let defaults: TextLook = {};
  let normal: string | null = null;
  while (nextToken(cursor) !== 'end') {
    if (cursor.kind !== 'open') continue;
    if (cursor.name === 'w:rPrDefault') {
      eachChild(cursor, (name) => {
        if (name === 'w:rPr' && cursor.kind === 'open') defaults = readLook(cursor, theme);
      });
    } else if (cursor.name === 'w:style') {
      const id = attribute(cursor, 'w:styleId') ?? '';
      const isParagraph = (attribute(cursor, 'w:type') ?? 'paragraph') === 'paragraph';
      const isDefault = /^(?:1|true|on)$/u.test(attribute(cursor, 'w:default') ?? '');
      const style = readStyle(cursor, theme);
      if (!isParagraph) continue;
      if (isDefault) normal = id;
      styles.set(id, style);
    }
  }
  const body = { ...defaults, ...lookOf(normal, styles) };
  const named = names.flatMap(([styled, name]) => {
    const id = [...styles].find(([, style]) => style.name.toLowerCase() === name)?.[0];
    if (id === undefined) return [];
    // What it shares with the body text comes from there.
    const look = Object.entries(lookOf(id, styles)).filter(([key, value]) => body[key as keyof TextLook] !== value);
    return look.length === 0 ? [] : [[styled, Object.fromEntries(look)] as const];
  });
  return { ...(Object.keys(body).length === 0 ? {} : { body }), ...Object.fromEntries(named) };
}

function lookOf(id: string | null, styles: ReadonlyMap<string, FoundStyle>): TextLook {
  const chain: TextLook[] = [];
  const seen = new Set<string>();
  for (let at = id; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
    seen.add(at);
    chain.unshift(styles.get(at)?.look ?? {});
  }
  return Object.assign({}, ...chain) as TextLook;
}

function readStyle(cursor: XmlCursor, theme: Fonts): FoundStyle {
  let [name, basedOn, look]: [string, string | null, TextLook] = ['', null, {}];
  eachChild(cursor, (child) => {
    if (child === 'w:name') name = attribute(cursor, 'w:val') ?? '';
    else if (child === 'w:basedOn') basedOn = attribute(cursor, 'w:val');
    else if (child === 'w:rPr' && cursor.kind === 'open') look = readLook(cursor, theme);
  });
  return { name, basedOn, look };
}

function readLook(cursor: XmlCursor, theme: Fonts): TextLook {
  const look: { -readonly [Key in keyof TextLook]: TextLook[Key] } = {};
  eachChild(cursor, (name) => {
    const value = attribute(cursor, 'w:val') ?? '';
    if (name === 'w:rFonts') {
      const themed = attribute(cursor, 'w:asciiTheme') ?? '';
      const font = themed.startsWith('major')
        ? theme.major
        : themed.startsWith('minor')
          ? theme.minor
          : attribute(cursor, 'w:ascii');
      if (font !== null && font !== '') look.font = font;
    } else if (name === 'w:sz') {
      const size = Number(value) / 2;
      if (size >= 4 && size <= 96) look.size = size;
    } else if (name === 'w:color') {
      if (/^[0-9a-fA-F]{6}$/u.test(value)) look.color = value;
    } else if (name === 'w:b') look.bold = isOn(cursor);
    else if (name === 'w:i') look.italic = isOn(cursor);
    else if (name === 'w:caps') look.capitals = isOn(cursor);
  });
  return look;
}

/** Paper and margins of the last section of the file: the one that the body closes with. */
function pageIn(document: Uint8Array, part: string): NonNullable<HouseStyle['page']> | null {
  const cursor = openXml(document, part);
  const page: { -readonly [Key in keyof NonNullable<HouseStyle['page']>]: number } = {};
  const take = (key: keyof typeof page, name: string, least: number): void => {
    const value = Number(attribute(cursor, name) ?? Number.NaN);
    if (Number.isFinite(value) && value >= least && value <= 31_680) page[key] = Math.round(value);
  };
  for (let kind = nextToken(cursor); kind !== 'end'; kind = nextToken(cursor)) {
    if (kind === 'open' && cursor.name === 'w:sectPrChange') skipElement(cursor);
    else if (kind === 'close') continue;
    else if (cursor.name === 'w:pgSz') {
      take('width', 'w:w', 4320);
      take('height', 'w:h', 4320);
    } else if (cursor.name === 'w:pgMar') {
      take('top', 'w:top', 0);
      take('right', 'w:right', 0);
      take('bottom', 'w:bottom', 0);
      take('left', 'w:left', 0);
    }
  }
  const { width = 12240, left = 1440, right = 1440 } = page;
  return Object.keys(page).length === 0 || width - left - right < 4320 ? null : page;
}
