/** Configuration files, read with all that they stand on. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { keysAt, pointerTo, problemAt, valueAt, type Source, type YamlDocument } from '../yaml/document.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { Problem } from '../yaml/problem.ts';
import { quoted } from '../yaml/quoted.ts';
import { validate } from '../yaml/validate.ts';
import { builtInConfigs } from './built-in-configs.ts';
import { configSchema } from './config-schema.ts';
import { shownPath } from './shown-path.ts';

export type ConfigFile = {
  readonly document: YamlDocument;
  /** Absolute; what the paths in the file are relative to. */
  readonly directory: string;
  /** What it extends; a later one outranks an earlier one. */
  readonly bases: readonly ConfigFile[];
};

export type ReadConfig = {
  /** Null where a file could not be read as YAML. With problems, only good for finding more of them. */
  readonly file: ConfigFile | null;
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
};

/**
 * Reads a configuration and what it extends, and checks the form of each. Problems bear the path as it reads from
 * `folder`.
 *
 * @param path of the file, absolute
 * @throws the error of the file system when the file itself cannot be read
 */
export function readConfig(path: string, folder: string): ReadConfig {
  return readSource({ path: shownPath(path, folder), text: textOf(path) }, dirname(path), folder, [path]);
}

/** @param trail the files that lead here, outermost first, absolute; for finding circles */
function readSource(source: Source, directory: string, folder: string, trail: readonly string[]): ReadConfig {
  const { document, problems: syntax } = parseYaml(source);
  if (document === null) return { file: null, sources: [source], problems: syntax };
  // An empty file is a configuration that changes nothing.
  const usable = document.value === null ? { ...document, value: {} } : document;
  const bases = basePointers(usable).map((pointer) => readBase(usable, pointer, directory, folder, trail));
  return {
    file: { document: usable, directory, bases: bases.flatMap(({ file }) => (file === null ? [] : [file])) },
    sources: [source, ...bases.flatMap(({ sources }) => sources)],
    problems: [...validate(usable, configSchema), ...bases.flatMap(({ problems }) => problems)],
  };
}

function basePointers(document: YamlDocument): readonly string[] {
  const value = valueAt(document, '/extends');
  if (typeof value === 'string') return ['/extends'];
  return keysAt(document, '/extends').map((position) => pointerTo('extends', position));
}

function readBase(
  document: YamlDocument,
  pointer: string,
  directory: string,
  folder: string,
  trail: readonly string[],
): ReadConfig {
  const name = valueAt(document, pointer);
  const refuse = (message: string, help: string): ReadConfig => ({
    file: null,
    sources: [],
    problems: [problemAt(document, pointer, 'value', { message, help })],
  });
  if (typeof name !== 'string' || name === '') return { file: null, sources: [], problems: [] };
  const builtIn = builtInConfigs.get(name);
  if (builtIn !== undefined) return readSource({ path: name, text: builtIn }, directory, folder, [...trail, name]);
  if (/^[a-z][a-z0-9+.-]+:(?!\\)/iu.test(name)) {
    const names = [...builtInConfigs.keys()];
    return refuse(
      `no configuration is called ${quoted(name)}`,
      `${didYouMean(name, names)} mc2 fetches nothing: write a path, or a name that comes with mc2`.trim(),
    );
  }
  const path = resolve(directory, name);
  if (trail.includes(path)) return refuse('the configuration extends itself', 'take one of the `extends` out');
  try {
    return readSource({ path: shownPath(path, folder), text: textOf(path) }, dirname(path), folder, [...trail, path]);
  } catch {
    return refuse(`cannot read ${quoted(name)}`, 'the path is relative to this file');
  }
}

function textOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\ufeff/u, '');
}
