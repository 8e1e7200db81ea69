/** Patterns of paths: `*` within a name, `**` over folders, `{a,b}`, `[ab]`; a leading `!` takes paths out again. */
import picomatch from 'picomatch';

/** True where the text is a pattern for several paths, false where it is just a path. */
export function isPattern(text: string): boolean {
  return /[*?{[]/u.test(text) || text.startsWith('!');
}

/** The folder that everything a pattern matches is under; `.` for the folder that it is relative to. */
export function patternBase(pattern: string): string {
  const parts = trimmed(pattern).split('/');
  const first = parts.findIndex(isPattern);
  const base = (first === -1 ? parts : parts.slice(0, first)).join('/');
  return base === '' ? '.' : base;
}

/**
 * A test for paths with forward slashes. A path is in when a pattern matches it, or a folder that it is under, and no
 * pattern with a leading `!` does. Upper and lower case differ, so that every machine selects the same.
 */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  const [inside, outside] = [
    patterns.filter((pattern) => !pattern.startsWith('!')),
    patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)),
  ].map((list) => {
    const tests = list.flatMap((pattern) => {
      const path = trimmed(pattern);
      return path === '.' || path === '' ? [compile('**')] : [compile(path), compile(`${path}/**`)];
    });
    return (path: string) => tests.some((test) => test(path));
  });
  return (path) => inside?.(path) === true && outside?.(path) !== true;
}

/** Parentheses are part of many a name: `Contract (1).docx`. */
function compile(pattern: string): (path: string) => boolean {
  return picomatch(pattern.replace(/[()]/gu, '\\$&'), { noextglob: true, nonegate: true });
}

function trimmed(pattern: string): string {
  return pattern.replace(/^(?:\.\/)+/u, '').replace(/\/+$/u, '');
}
