/** `mc2 config`: what holds, and where each value comes from. */
import { resolve } from 'node:path';
import { describeOrigin, type Origin } from '../../config/origin.ts';
import { effectiveSettings, type EffectiveSetting } from '../../config/explain-settings.ts';
import { settingsIn, type Setting } from '../../config/settings.ts';
import { exitCodes } from '../../errors.ts';
import { displayWidth } from '../../report/display-width.ts';
import { safeText } from '../../report/safe-text.ts';
import type { Console } from '../console.ts';
import { readFactFlag } from '../fact-flags.ts';
import type { FailLevel } from '../fail-on.ts';
import type { JudgeOptions } from '../lint-run/lint-options.ts';
import { configuredLibrary, openConfig, settleConfig } from '../load-config.ts';
import { openLibrary } from '../load-library.ts';

export type ConfigOptions = JudgeOptions & { readonly json?: boolean; readonly failOn?: FailLevel };

/** Where the value of an option comes from; null where it is not set. */
export type SourceOf = (option: string) => Origin | null;

/**
 * Writes the effective settings for a contract, or for none in particular, to standard output and gives 0.
 *
 * @throws UsageError with every fault of the configuration, framed
 */
export async function config(
  file: string | undefined,
  options: ConfigOptions,
  sourceOf: SourceOf,
  console: Console,
): Promise<number> {
  const found = await openConfig(console);
  const library = await openLibrary(options.library ?? (await configuredLibrary(found)), console);
  const read = found === null ? null : await settleConfig(found, library, console);
  const settings =
    read === null ? new Map<string, Setting>() : settingsIn(read, file === undefined ? null : resolve(file));
  const given = new Map<string, Pick<Setting, 'value' | 'origin'>>();
  const add = (key: string, option: keyof ConfigOptions): void => {
    const origin = sourceOf(option);
    if (origin !== null) given.set(key, { value: options[option], origin });
  };
  add('library', 'library');
  add('fail_on', 'failOn');
  add('tier', 'tier');
  add('purchase', 'purchase');
  for (const [id, text] of options.fact ?? [])
    given.set(`facts.${id}`, { value: readFactFlag(id, text, library), origin: { kind: 'flag', name: '--fact' } });
  const effective = effectiveSettings(settings, given);
  console.out(
    options.json === true
      ? `${JSON.stringify({ version: 1, config: found?.shown ?? null, file: file ?? null, settings: effective }, null, 2)}\n`
      : toTable(effective),
  );
  if (options.json !== true && found === null)
    console.err('There is no mc2.yaml from here upward: these are the defaults. mc2 init writes one.\n');
  return exitCodes.clean;
}

function toTable(settings: readonly EffectiveSetting[]): string {
  const rows = settings.map(({ key, value, origin }) => [key, showValue(value), describeOrigin(origin)].map(safeText));
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)))).join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}

function showValue(value: unknown): string {
  if (value === null) return '-';
  if (Array.isArray(value)) return value.map(showValue).join(', ');
  if (typeof value === 'object') return Object.values(value).map(showValue).join(': ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
