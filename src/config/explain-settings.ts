/** Every setting with its value and the place it comes from. */
import type { Origin } from './origin.ts';
import { mapKeys, type Setting, type Settings } from './settings.ts';

/** Keys in the order in which a person looks for them, with what holds where nobody has set them. */
const defaults: readonly (readonly [string, unknown])[] = [
  ['files', ['.']],
  ['library', 'mc2'],
  ['templates', null],
  ['exceptions', 'mc2.exceptions.yaml'],
  ['baseline', 'mc2-baseline.jsonl'],
  ['fail_on', 'error'],
  ['max_warnings', null],
  ['formats', ['full']],
  ['purchase', null],
  ['tier', null],
];

export type EffectiveSetting = { readonly key: string; readonly value: unknown; readonly origin: Origin };

/**
 * All settings, defaults included, in a fixed order: single values, then facts, parameters and severities by id.
 *
 * @param given what flags and environment set; it outranks the files
 */
export function effectiveSettings(
  settings: Settings,
  given: ReadonlyMap<string, Pick<Setting, 'value' | 'origin'>>,
): readonly EffectiveSetting[] {
  const all = new Map<string, EffectiveSetting>();
  for (const [key, value] of defaults) all.set(key, { key, value, origin: { kind: 'default' } });
  for (const [key, { value, origin }] of [...settings, ...given]) all.set(key, { key, value, origin });
  const entries = [...all.values()];
  const inMap = (name: string): readonly EffectiveSetting[] =>
    entries.filter(({ key }) => key.startsWith(`${name}.`)).sort((one, other) => (one.key < other.key ? -1 : 1));
  return [...defaults.flatMap(([key]) => all.get(key) ?? []), ...mapKeys.flatMap(inMap)];
}
