/** The configuration that counts for a run, from disk. */
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { Known } from '../config/check-config.ts';
import type { ConfigFile, ReadConfig } from '../config/config-file.ts';
import { findConfig } from '../config/find-config.ts';
import { shownPath } from '../config/shown-path.ts';
import { inFileOrder } from '../yaml/problem.ts';
import type { Console } from './console.ts';
import { formatNames } from './output-formats.ts';
import { settleProblems } from './problems.ts';
import { ruleIds } from '../lint/document-rules.ts';
import { systemReason } from './system-reason.ts';

type FoundConfig = {
  /** Absolute. */
  readonly path: string;
  /** As it is named in messages. */
  readonly shown: string;
  readonly read: ReadConfig;
};

/**
 * The file that `--config` or `MC2_CONFIG` names, else the nearest `mc2.yaml`; null where there is none, or where
 * `--no-config` asks for none. Nothing is checked against a library yet.
 *
 * @throws UsageError when the file cannot be read
 */
export function openConfig(console: Console): Promise<FoundConfig | null> {
  const known = opened.get(console);
  if (known !== undefined) return known;
  const found = searchConfig(console);
  opened.set(console, found);
  return found;
}

/** One run reads it once. */
const opened = new WeakMap<Console, Promise<FoundConfig | null>>();

/** Where there is no configuration, nothing is loaded that could read one. */
async function searchConfig(console: Console): Promise<FoundConfig | null> {
  const folder = process.cwd();
  const named = console.configFile?.();
  if (named === false) return null;
  const path = named === undefined || named === '' ? findConfig(folder) : resolve(named);
  if (path === null) return null;
  const { readConfig } = await import('../config/config-file.ts');
  try {
    return { path, shown: shownPath(path, folder), read: readConfig(path, folder) };
  } catch (error) {
    throw new UsageError(`cannot read ${named ?? path}: ${systemReason(error)}`, '', error);
  }
}

/** The folder of the clause library that a configuration names; undefined where it names none, or nothing that is text. */
export function configuredLibrary(config: FoundConfig | null): Promise<string | undefined> {
  return configuredPath(config, 'library');
}

/** The folder of house templates that a configuration names; undefined where it names none. */
export function configuredTemplates(config: FoundConfig | null): Promise<string | undefined> {
  return configuredPath(config, 'templates');
}

async function configuredPath(config: FoundConfig | null, key: string): Promise<string | undefined> {
  const file = config?.read.file ?? null;
  if (file === null) return undefined;
  const [{ pathIn }, { settingsIn }] = await Promise.all([
    import('../config/setting-values.ts'),
    import('../config/settings.ts'),
  ]);
  return pathIn(settingsIn(file, null), key) ?? undefined;
}

/**
 * The configuration, without a fault. Warnings go to the console.
 *
 * @throws UsageError with every fault of the file and of what it extends, framed
 */
export async function settleConfig(
  config: FoundConfig,
  library: Known['library'],
  console: Console,
): Promise<ConfigFile> {
  const { configProblems } = await import('../config/check-config.ts');
  const { file, sources, problems } = config.read;
  const named = file === null ? [] : configProblems(file, { library, rules: ruleIds, formats: formatNames });
  settleProblems(inFileOrder([...problems, ...named]), sources, '', console);
  if (file === null) throw new Error('a configuration without problems could not be read');
  return file;
}
