import { expect, test } from 'vitest';
import { relativeUri } from '../../../src/report/sarif/relative-uri.ts';

test.each([
  ['contracts/a.docx', 'contracts/a.docx', true],
  ['./contracts//a.docx', 'contracts/a.docx', true],
  ['x/../a.docx', 'a.docx', true],
  ['/repo/contracts/a.docx', 'contracts/a.docx', true],
  ['/elsewhere/a.docx', 'elsewhere/a.docx', false],
  ['../a.docx', 'a.docx', false],
  ['C:/x/a.docx', 'C%3A/x/a.docx', false],
  ['a:b.docx', 'a%3Ab.docx', true],
  ['100% sure?#1.docx', '100%25%20sure%3F%231.docx', true],
  ['v2 (draft)!.docx', 'v2%20%28draft%29%21.docx', true],
  ['Verträge/ä.docx', 'Vertr%C3%A4ge/%C3%A4.docx', true],
  ['\ud800.docx', '%EF%BF%BD.docx', true],
  ['', 'unnamed', true],
])('%s becomes %s', (path, uri, inRoot) => {
  expect(relativeUri(path, '/repo')).toEqual({ uri, inRoot });
});
