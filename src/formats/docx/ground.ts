/** What text stands on. White letters on white paper are hidden as well as letters that are marked so. */
import { attribute } from '../xml/attributes.ts';
import type { XmlCursor } from '../xml/xml-cursor.ts';

/** True for a color (`w:val` of `w:color`, `w:fill` of `w:shd`) that cannot be told from paper. */
export function isPaper(color: string | null): boolean {
  return color !== null && /^(?:[fF][8-9a-fA-F]){3}$/.test(color);
}

/** True where the `w:shd` that the cursor stands on gives a ground other than paper. */
export function isDark(cursor: XmlCursor): boolean {
  const pattern = attribute(cursor, 'w:val') ?? 'clear';
  const fill = attribute(cursor, 'w:fill') ?? 'auto';
  const isPlain = pattern === 'clear' || pattern === 'nil';
  return !isPlain || !(fill === 'auto' || isPaper(fill));
}
