import type { Zip } from '../zip/unzip.ts';
import { attribute } from '../xml/attributes.ts';
import { nextToken } from '../xml/scan-xml.ts';
import { openXml } from '../xml/xml-cursor.ts';

/** A link from one part of a package to another (ECMA-376-2, 6.5). */
export type Relationship = {
  readonly id: string;
  /** Last segment of the type, the same in transitional and strict files: `styles`, `footnotes`, `officeDocument`. */
  readonly type: string;
  /** Part name without a leading slash; as written where the target is outside the package. */
  readonly target: string;
  readonly external: boolean;
};

/** Relationships of a part (`''` for the package), in file order; none where the part has no list. Throws InputError `corrupt`. */
export function readRelationships(zip: Zip, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const listName = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = zip.read(listName);
  if (!bytes) return [];
  const cursor = openXml(bytes, listName);
  const found: Relationship[] = [];
  for (let kind = nextToken(cursor); kind !== 'end'; kind = nextToken(cursor)) {
    if ((kind !== 'open' && kind !== 'empty') || cursor.name !== 'rel:Relationship') continue;
    const target = attribute(cursor, 'Target') ?? '';
    const external = attribute(cursor, 'TargetMode') === 'External';
    found.push({
      id: attribute(cursor, 'Id') ?? '',
      type: (attribute(cursor, 'Type') ?? '').replace(/^.*\//s, ''),
      target: external ? target : resolvePart(folder, target),
      external,
    });
  }
  return found;
}

/** Name of the document part that the package opens with, null where it names none. Throws InputError `corrupt`. */
export function findMainPart(zip: Zip): string | null {
  const main = readRelationships(zip, '').find((one) => one.type === 'officeDocument' && !one.external);
  return main?.target ?? null;
}

/** Content type of a part as the package declares it, empty where it does not. Throws InputError `corrupt`. */
export function contentType(zip: Zip, part: string): string {
  const bytes = zip.read('[Content_Types].xml');
  if (!bytes) return '';
  const cursor = openXml(bytes, '[Content_Types].xml');
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  let byExtension = '';
  for (let kind = nextToken(cursor); kind !== 'end'; kind = nextToken(cursor)) {
    if (kind !== 'open' && kind !== 'empty') continue;
    const type = () => attribute(cursor, 'ContentType') ?? '';
    if (cursor.name === 'ct:Override') {
      if (resolvePart('', attribute(cursor, 'PartName') ?? '').toLowerCase() === part.toLowerCase()) return type();
    } else if (cursor.name === 'ct:Default' && attribute(cursor, 'Extension')?.toLowerCase() === extension) {
      byExtension = type();
    }
  }
  return byExtension;
}

/** A target as a part name: `..` and `.` resolved, escapes decoded, never above the package's root. */
function resolvePart(folder: string, target: string): string {
  const path = (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  const name = segments.join('/');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
