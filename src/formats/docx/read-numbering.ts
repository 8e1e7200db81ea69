/** The numbering part: list definitions (`w:abstractNum`) and the lists that use them (`w:num`), ECMA-376-1, 17.9. */
import { readInteger, readLength } from './measure.ts';
import { emptyMemory, remembered, type Memory } from './remembered-properties.ts';
import type { XmlCursor } from '../xml/xml-cursor.ts';
import { attribute, isOn } from '../xml/attributes.ts';
import { nextToken } from '../xml/scan-xml.ts';
import { eachChild } from '../xml/walk-xml.ts';
import { openXml } from '../xml/xml-cursor.ts';

export type Level = {
  readonly start: number;
  readonly format: string;
  /** `w:format` of a custom number format. */
  readonly custom: string | null;
  /** `%1.%2`; what is not a place for a counter is printed as it stands. */
  readonly text: string;
  /** Print every counter as a decimal. */
  readonly legal: boolean;
  /** The level restarts after one of this many uppermost levels; 0 never, null after every level above it. */
  readonly restart: number | null;
  /** Id of the paragraph style that belongs to the level. */
  readonly style: string | null;
  /** Left indent in twentieths of a point. */
  readonly indent: number | null;
};

export type AbstractList = {
  readonly levels: readonly (Level | undefined)[];
  /** Id of a numbering style whose definition is used instead. */
  readonly definedBy: string | null;
};

type LevelOverride = { readonly start: number | null; readonly level: Level | null };

export type List = { readonly abstract: string; readonly overrides: ReadonlyMap<number, LevelOverride> };

export type NumberingPart = {
  readonly abstracts: ReadonlyMap<string, AbstractList>;
  readonly lists: ReadonlyMap<string, List>;
};

/** Reads a numbering part; null where the document has none. Throws InputError `corrupt`. */
export function readNumbering(bytes: Uint8Array | null, part: string): NumberingPart {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  if (bytes) {
    const cursor = openXml(bytes, part);
    const memory = emptyMemory<Level>();
    while (nextToken(cursor) !== 'end') {
      if (cursor.kind !== 'open') continue;
      if (cursor.name === 'w:abstractNum') {
        const id = attribute(cursor, 'w:abstractNumId') ?? '';
        if (!abstracts.has(id)) abstracts.set(id, readAbstract(cursor, memory));
      } else if (cursor.name === 'w:num') {
        const id = attribute(cursor, 'w:numId') ?? '';
        if (!lists.has(id)) lists.set(id, readList(cursor, memory));
      }
    }
  }
  return { abstracts, lists };
}

function readAbstract(cursor: XmlCursor, memory: Memory<Level>): AbstractList {
  const levels: Level[] = [];
  let definedBy: string | null = null;
  eachChild(cursor, (name) => {
    if (name === 'w:numStyleLink') definedBy = attribute(cursor, 'w:val');
    else if (name === 'w:lvl') {
      const index = levelIndex(cursor);
      const level = remembered(cursor, memory, readLevel);
      if (index !== null) levels[index] = level;
    }
  });
  return { levels, definedBy };
}

function readList(cursor: XmlCursor, memory: Memory<Level>): List {
  let abstract = '';
  const overrides = new Map<number, LevelOverride>();
  eachChild(cursor, (name) => {
    if (name === 'w:abstractNumId') abstract = attribute(cursor, 'w:val') ?? '';
    else if (name === 'w:lvlOverride') {
      const index = levelIndex(cursor);
      let start: number | null = null;
      let level: Level | null = null;
      eachChild(cursor, (child) => {
        if (child === 'w:startOverride') start = readInteger(attribute(cursor, 'w:val'));
        else if (child === 'w:lvl') level = remembered(cursor, memory, readLevel);
      });
      if (index !== null) overrides.set(index, { start, level });
    }
  });
  return { abstract, overrides };
}

function readLevel(cursor: XmlCursor): Level {
  let start = 0;
  let format = 'decimal';
  let custom: string | null = null;
  let text = '';
  let legal = false;
  let restart: number | null = null;
  let style: string | null = null;
  let indent: number | null = null;
  eachChild(cursor, (name) => {
    switch (name) {
      case 'w:start':
        start = readInteger(attribute(cursor, 'w:val')) ?? 0;
        break;
      case 'w:numFmt':
        // A choice for newer programs may stand before this one's fallback: `custom` with a pattern wins.
        if (format !== 'custom') {
          format = attribute(cursor, 'w:val') ?? 'decimal';
          custom = attribute(cursor, 'w:format');
        }
        break;
      case 'w:lvlText':
        text = attribute(cursor, 'w:val') ?? '';
        break;
      case 'w:isLgl':
        legal = isOn(cursor);
        break;
      case 'w:lvlRestart':
        restart = readInteger(attribute(cursor, 'w:val'));
        break;
      case 'w:pStyle':
        style = attribute(cursor, 'w:val');
        break;
      case 'w:ind':
        indent = readLength(attribute(cursor, 'w:left') ?? attribute(cursor, 'w:start'));
        break;
    }
    return name === 'w:pPr' || name === 'mc:AlternateContent' || name === 'mc:Choice' || name === 'mc:Fallback';
  });
  return { start, format, custom, text, legal, restart, style, indent };
}

function levelIndex(cursor: XmlCursor): number | null {
  const index = readInteger(attribute(cursor, 'w:ilvl'));
  return index !== null && index >= 0 && index <= 8 ? index : null;
}
