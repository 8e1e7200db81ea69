import { readdirSync, readFileSync } from 'node:fs';
import { readTemplate } from '../../src/draft/read-template.ts';
import type { Template } from '../../src/draft/template.ts';
import { library } from './sample-library.ts';

const folder = new URL('../../templates/security-exhibit/', import.meta.url);

/** The files of the shipped template. */
export const templateFiles = readdirSync(folder).map((path) => ({
  path,
  text: readFileSync(new URL(path, folder), 'utf8'),
}));

/** The shipped template, read for the sample library. */
export const template: Template = (() => {
  const read = readTemplate(templateFiles, library);
  if (read.template === null) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.template;
})();
