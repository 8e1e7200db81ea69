/** Templates from disk: those that come with mc2, and folders of one's own. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplate } from '../draft/read-template.ts';
import type { Template } from '../draft/template.ts';
import { UsageError } from '../errors.ts';
import type { Library } from '../library/library.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import type { Console } from './console.ts';
import { configuredTemplates, openConfig } from './load-config.ts';
import { packagePath, shortPath } from './package-info.ts';
import { settleProblems } from './problems.ts';
import { isFolder, readFolder } from './read-folder.ts';
import { useTextSnapshot } from './text-snapshot.ts';

/** Names of the templates that there are: those that come with mc2, and those in the folder that the configuration names. */
export async function templateNames(console: Console): Promise<readonly string[]> {
  return [...(await templateFolders(console)).keys()].sort();
}

/**
 * All templates that there are, fit for `library`.
 *
 * @throws UsageError with every problem of the first that is not, framed
 */
export async function allTemplates(library: Library, console: Console): Promise<readonly Template[]> {
  const names = await templateNames(console);
  return Promise.all(names.map((name) => loadTemplate(name, library, console)));
}

/**
 * A template by name, or one in a folder of one's own. Warnings go to the console.
 *
 * @throws UsageError for an unknown name and with every problem of the template, framed
 */
export async function loadTemplate(name: string, library: Library, console: Console): Promise<Template> {
  useTextSnapshot();
  const folders = await templateFolders(console);
  const folder = folders.get(name) ?? name;
  if (!isFolder(folder))
    throw new UsageError(`no template is called \`${name}\``, didYouMean(name, [...folders.keys()]));
  const files = readFolder(folder);
  const builtIns = foldersIn(packagePath('templates'));
  const { template, problems } = readTemplate(files, library, (base) => {
    const of = builtIns.get(base);
    return of === undefined ? null : readFolder(of);
  });
  settleProblems(problems, files, folder, console);
  if (template === null) throw new Error('a template without problems could not be read');
  return template;
}

/** By name; a template of one's own stands before one of the same name that comes with mc2. */
async function templateFolders(console: Console): Promise<ReadonlyMap<string, string>> {
  const own = await configuredTemplates(await openConfig(console));
  if (own !== undefined && !isFolder(own))
    throw new UsageError(`the folder of templates, ${shortPath(own)}, is not there`);
  return new Map([
    ...foldersIn(shortPath(packagePath('templates'))),
    ...(own === undefined ? [] : foldersIn(shortPath(own))),
  ]);
}

function foldersIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.') && isFolder(join(folder, name)));
  return new Map(names.sort().map((name) => [name, join(folder, name)]));
}
