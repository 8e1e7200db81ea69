/** What one contract is judged by, as values. */
import type { Library, ParameterValue } from '../library/library.ts';
import { parameterValueAt } from '../library/parameter-value-at.ts';
import type { Tier } from '../library/requirement.ts';
import { tiers } from '../library/tiers.ts';
import type { Level } from '../lint/finding.ts';
import type { LevelChoice } from '../lint/levels.ts';
import { answerIn } from '../purchase/fact-answers.ts';
import { describeOrigin } from './origin.ts';
import { pathIn } from './setting-values.ts';
import type { Setting, Settings } from './settings.ts';

export type Profile = {
  readonly facts: ReadonlyMap<string, boolean>;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  /** By the id of a requirement or of a structural rule. */
  readonly levels: ReadonlyMap<string, LevelChoice>;
  readonly tier: Tier | null;
  /** A purchase file, absolute. */
  readonly purchase: string | null;
};

/** Reads a profile out of settings that were checked. */
export function profileIn(settings: Settings, { parameters }: Pick<Library, 'parameters'>): Profile {
  const types = new Map(parameters.map(({ id, type }) => [id, type]));
  const profile = {
    facts: new Map<string, boolean>(),
    parameters: new Map<string, ParameterValue>(),
    levels: new Map<string, LevelChoice>(),
  };
  for (const [key, setting] of settings) {
    const [name = '', id = ''] = splitKey(key);
    if (name === 'facts') profile.facts.set(id, answerIn(setting.value) ?? false);
    if (name === 'severities') profile.levels.set(id, levelIn(setting));
    const type = types.get(id);
    if (name === 'parameters' && type !== undefined && setting.written !== null) {
      const { document, pointer } = setting.written;
      profile.parameters.set(id, parameterValueAt(document, pointer, type) as ParameterValue);
    }
  }
  const tier = settings.get('tier')?.value;
  return {
    ...profile,
    tier: tiers.find((candidate) => candidate === tier) ?? null,
    purchase: pathIn(settings, 'purchase'),
  };
}

/** `facts.networked` as `facts` and `networked`; ids may hold points. */
function splitKey(key: string): readonly string[] {
  const at = key.indexOf('.');
  return at === -1 ? [key] : [key.slice(0, at), key.slice(at + 1)];
}

function levelIn({ value, origin }: Setting): LevelChoice {
  if (typeof value === 'string') return { level: value as Level, because: '' };
  const { level, reason = '' } = value as { readonly level: Level | 'off'; readonly reason?: string };
  return { level, because: level === 'off' ? `switched off in ${describeOrigin(origin)}: ${reason}` : '' };
}
