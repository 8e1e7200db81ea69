import { expect, test } from 'vitest';
import { divideLibrary, joinLibrary } from '../../src/cli/deferred-library.ts';
import { readFolder } from '../../src/cli/read-folder.ts';
import { sha256 } from '../../src/cli/sha256.ts';
import type { Library } from '../../src/library/library.ts';
import { readLibrary } from '../../src/library/read-library.ts';

const library = readLibrary(readFolder('clauses'), sha256).library as Library;

test('a library in two parts is the library, and its second part is read once, when it is asked for', () => {
  const { first, rest } = divideLibrary(library);
  let read = 0;
  const joined = joinLibrary(JSON.parse(JSON.stringify(first)), () => {
    read++;
    return rest;
  });
  expect(joined.requirements.map(({ id, elements }) => [id, elements.length])).toEqual(
    library.requirements.map(({ id, elements }) => [id, elements.length]),
  );
  expect(read).toBe(0);
  expect(joined).toEqual(library);
  expect({ ...joined.requirements[0] }).toEqual(library.requirements[0]);
  expect(read).toBe(1);
});

test('most of the library is in the part that is read when it is asked for', () => {
  const { first, rest } = divideLibrary(library);
  expect(JSON.stringify(first).length).toBeLessThan(JSON.stringify(rest).length / 2);
});
