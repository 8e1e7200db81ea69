/** Templates from disk: those that come with mc2, and folders of one's own. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplate } from '../draft/read-template.ts';
import type { Template } from '../draft/template.ts';
import { UsageError } from '../errors.ts';
import type { Library } from '../library/library.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import type { Console } from './console.ts';
import { packagePath, shortPath } from './package-info.ts';
import { settleProblems } from './problems.ts';
import { isFolder, readFolder } from './read-folder.ts';

/** Names of the templates that come with mc2. */
export function builtInTemplateNames(): readonly string[] {
  return readdirSync(packagePath('templates'))
    .filter((name) => isFolder(join(packagePath('templates'), name)))
    .sort();
}

/**
 * All templates that come with mc2, fit for `library`.
 *
 * @throws UsageError with every problem of the first that is not, framed
 */
export function builtInTemplates(library: Library, console: Console): readonly Template[] {
  return builtInTemplateNames().map((name) => loadTemplate(name, library, console));
}

/**
 * A template by name, or one in a folder of one's own. Warnings go to the console.
 *
 * @throws UsageError for an unknown name and with every problem of the template, framed
 */
export function loadTemplate(name: string, library: Library, console: Console): Template {
  const names = builtInTemplateNames();
  const folder = names.includes(name) ? join(shortPath(packagePath('templates')), name) : name;
  if (!isFolder(folder)) throw new UsageError(`no template is called \`${name}\``, didYouMean(name, names));
  const files = readFolder(folder);
  const { template, problems } = readTemplate(files, library, (base) =>
    names.includes(base) ? readFolder(join(packagePath('templates'), base)) : null,
  );
  settleProblems(problems, files, folder, console);
  if (template === null) throw new Error('a template without problems could not be read');
  return template;
}
