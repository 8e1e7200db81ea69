import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/library/read-library.ts';
import { framed, sha256 } from './fixtures/small-library.ts';

test('the library that comes with mc2 has no problems', () => {
  const root = join(import.meta.dirname, '../../clauses');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
  const { library, problems } = readLibrary(files, sha256);
  expect(framed(problems, files)).toBe('');
  // Plain data, so that it can be compiled to JSON.
  expect(JSON.parse(JSON.stringify(library))).toEqual(library);
});
