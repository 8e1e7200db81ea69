import { relative } from 'node:path';

/** A path as it is easiest to read: from `folder` where it is below it. */
export function shownPath(path: string, folder: string): string {
  const fromHere = relative(folder, path).replaceAll('\\', '/');
  return fromHere === '' || fromHere.length > path.length ? path : fromHere;
}
