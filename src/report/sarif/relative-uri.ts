/**
 * A file as a relative URI reference (RFC 3986, section 4.2), every segment percent-encoded.
 *
 * @param path as the user gave it, with forward slashes
 * @param root absolute folder that relative paths start from; a path under it becomes relative to it. Null where unknown.
 * @returns the URI, and whether it is relative to the root; a path outside of it keeps its folders and loses its anchor
 */
export function relativeUri(path: string, root: string | null): { readonly uri: string; readonly inRoot: boolean } {
  const prefix = root === null ? null : `${root.replace(/\/+$/u, '')}/`;
  const local = prefix !== null && path.startsWith(prefix) ? path.slice(prefix.length) : path;
  const segments = resolved(local);
  const outside = /^(?:\/|[A-Za-z]:\/)/u.test(local) || segments[0] === '..';
  const kept = segments.filter((segment) => segment !== '..');
  return { uri: kept.map(encodeSegment).join('/') || 'unnamed', inRoot: !outside };
}

/** Segments without empty ones, `.` and what `..` takes back; a `..` that leads out stays in front. */
function resolved(path: string): string[] {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else segments.push(segment);
  }
  return segments;
}

/** All but the unreserved characters of RFC 3986 is encoded, so that no segment can be taken for a scheme. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
