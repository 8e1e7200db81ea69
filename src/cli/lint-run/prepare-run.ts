/** Everything that a run needs to know before it looks at a contract. */
import { dirname, resolve } from 'node:path';
import { UsageError } from '../../errors.ts';
import type { ConfigFile } from '../../config/config-file.ts';
import { profileIn, type Profile } from '../../config/profile.ts';
import { settingsIn, type Settings } from '../../config/settings.ts';
import type { Library } from '../../library/library.ts';
import type { Exception } from '../../lint/exceptions/exception.ts';
import type { LevelChoice } from '../../lint/levels.ts';
import { didYouMean } from '../../yaml/did-you-mean.ts';
import type { Console } from '../console.ts';
import { configuredLibrary, openConfig, settleConfig } from '../load-config.ts';
import { openLibrary } from '../load-library.ts';
import { ruleIds } from '../../lint/document-rules.ts';
import { baselineFile, loadBaseline, type LoadedBaseline } from './load-baseline.ts';
import { exceptionsFile, loadExceptions } from './load-exceptions.ts';
import type { JudgeOptions } from './lint-options.ts';

export type RunSetup = {
  readonly library: Library;
  /** Null where there is no configuration. */
  readonly config: ConfigFile | null;
  /** What the configuration says for the run as a whole. */
  readonly settings: Settings;
  /** What the configuration says for one contract. */
  readonly profileFor: (path: string) => Profile;
  /** Requirements and rules that the command line leaves out. */
  readonly leftOut: ReadonlyMap<string, LevelChoice>;
  /** The folder that exceptions are relative to, absolute; and those that are in force. */
  readonly exceptions: { readonly folder: string; readonly list: readonly Exception[] };
  readonly baseline: LoadedBaseline | null;
};

/**
 * Reads configuration, library, exceptions and baseline.
 *
 * @throws UsageError for anything that is wrong with one of them
 */
export async function prepareRun(options: JudgeOptions, console: Console): Promise<RunSetup> {
  const found = await openConfig(console);
  const library = await openLibrary(options.library ?? (await configuredLibrary(found)), console);
  const config = found === null ? null : await settleConfig(found, library, console);
  const settings: Settings = config === null ? new Map() : settingsIn(config, null);
  const folder = found === null ? process.cwd() : dirname(found.path);
  const exceptions = exceptionsFile(settings, folder);
  const baseline = baselineFile(options.baseline, settings, folder);
  return {
    library,
    config,
    settings,
    profileFor: (path) => profileIn(config === null ? settings : settingsIn(config, resolve(path)), library),
    leftOut: leftOut(options, library),
    exceptions: {
      folder: dirname(exceptions.path),
      list: options.exceptions === false ? [] : await loadExceptions(exceptions, library, console),
    },
    baseline: baseline === null ? null : loadBaseline(baseline),
  };
}

/** What `--rule` does not name and `--skip-rule` does. */
function leftOut({ rule, skipRule }: JudgeOptions, { requirements }: Library): ReadonlyMap<string, LevelChoice> {
  const all = [...requirements.map(({ id }) => id), ...ruleIds];
  for (const id of [...(rule ?? []), ...(skipRule ?? [])]) {
    if (!all.includes(id)) throw new UsageError(`no requirement and no rule is called \`${id}\``, didYouMean(id, all));
  }
  const off = (flag: string) => ({ level: 'off', because: `left out on the command line (${flag})` }) as const;
  return new Map([
    ...(rule === undefined ? [] : all.filter((id) => !rule.includes(id)).map((id) => [id, off('--rule')] as const)),
    ...(skipRule ?? []).map((id) => [id, off('--skip-rule')] as const),
  ]);
}
