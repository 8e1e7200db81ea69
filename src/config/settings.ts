/** Settings by key, with the place that each comes from. */
import { relative } from 'node:path';
import { keysAt, pointerTo, valueAt, type YamlDocument } from '../yaml/document.ts';
import type { ConfigFile } from './config-file.ts';
import { pathMatcher } from './globs.ts';
import type { Origin } from './origin.ts';

export type Setting = {
  readonly value: unknown;
  readonly origin: Origin;
  /** Where a file says it: the document, the place in it, and the folder that paths are relative to. */
  readonly written: { readonly document: YamlDocument; readonly pointer: string; readonly directory: string } | null;
};

/** By key: `tier`, `facts.networked`, `parameters.critical_patch_days`, `severities.sbom-delivery` … */
export type Settings = ReadonlyMap<string, Setting>;

/** Keys whose entries are settings of their own: a file that sets one of them leaves the others alone. */
export const mapKeys: readonly string[] = ['facts', 'parameters', 'severities'];

const structure = ['extends', 'overrides'];

/**
 * What the files say, the nearest last word first: a file outranks what it extends, and its overrides outrank it.
 *
 * @param contract absolute path of the contract that overrides are looked up for; null for none
 */
export function settingsIn(file: ConfigFile, contract: string | null): Settings {
  const settings = new Map<string, Setting>();
  for (const base of file.bases) for (const [key, setting] of settingsIn(base, contract)) settings.set(key, setting);
  collect(file, '', settings);
  if (contract !== null) for (const pointer of overridesFor(file, contract)) collect(file, pointer, settings);
  return settings;
}

/** The pointers of the overrides of one file that are about a contract, in order. */
function overridesFor({ document, directory }: ConfigFile, contract: string): readonly string[] {
  const path = relative(directory, contract).replaceAll('\\', '/');
  return keysAt(document, '/overrides')
    .map((position) => pointerTo('overrides', position))
    .filter((pointer) => pathMatcher(patternsIn(valueAt(document, `${pointer}/files`)))(path));
}

/** Patterns of paths as they may be written: one, or a list. */
export function patternsIn(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : (value as readonly string[]);
}

function collect({ document, directory }: ConfigFile, under: string, settings: Map<string, Setting>): void {
  const add = (key: string, pointer: string): void => {
    settings.set(key, {
      value: valueAt(document, pointer),
      origin: { kind: 'file', path: document.path, line: lineAt(document, pointer) },
      written: { document, pointer, directory },
    });
  };
  for (const key of keysAt(document, under)) {
    if (structure.includes(key) || (under !== '' && key === 'files')) continue;
    const pointer = under + pointerTo(key);
    if (!mapKeys.includes(key)) add(key, pointer);
    else for (const id of keysAt(document, pointer)) add(`${key}.${id}`, pointer + pointerTo(id));
  }
}

/** The line, from 1, of the key that a pointer names, or of the value where it has no key. */
function lineAt(document: YamlDocument, pointer: string): number {
  const place = document.places.get(pointer);
  const offset = (place?.key ?? place?.value)?.start ?? 0;
  let line = 0;
  while (line + 1 < document.lineStarts.length && (document.lineStarts[line + 1] ?? 0) <= offset) line += 1;
  return line + 1;
}
