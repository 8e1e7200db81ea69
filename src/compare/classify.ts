/** What kind of difference there is between paragraphs and what became of them. */
import type { Role } from '../contract/contract.ts';
import type { Aspect, Change, Difference } from './comparison.ts';
import { saySame } from './content.ts';
import { combineEffects } from './effects.ts';
import { wholeUnits } from './evidence.ts';
import type { Match } from './match/match-units.ts';
import { numberAspects } from './aspects/number-aspects.ts';
import { statementAspects } from './aspects/statement-aspects.ts';
import type { TermAspects } from './aspects/term-aspects.ts';
import { wordAspects } from './aspects/word-aspects.ts';
import { statementsIn, type Version } from './setting.ts';
import { pairStatements } from './statement-pairs.ts';
import type { Unit } from './units.ts';

export type Rules = {
  readonly before: Version;
  readonly after: Version;
  readonly terms: TermAspects;
  readonly references: (old: readonly Unit[], fresh: readonly Unit[]) => readonly Aspect[];
};

/** The difference between the two sides of a match, null where there is none. Requirements are laid over it later. */
export function classify(
  { old, new: fresh, moved: elsewhere }: Match,
  words: readonly Change[],
  rules: Rules,
): Difference | null {
  const { before, after } = rules;
  const moved = elsewhere && fresh.some(saysMuch);
  const base = {
    old: wholeUnits(before, old),
    new: wholeUnits(after, fresh),
    severity: null,
    requirements: [],
    moved,
    operative: [...old, ...fresh].some(({ block: { role } }) => role === 'operative' || role === 'definition'),
  };
  if (old.length === 0 || fresh.length === 0) {
    const aspects = [...statementsOf(old, fresh, rules), ...termsOf(old, fresh, rules)];
    return {
      ...base,
      kind: old.length === 0 ? 'added' : 'removed',
      effect: combineEffects(aspects.map(({ effect }) => effect)),
      words,
      aspects,
    };
  }
  const same = sameText(old, fresh);
  const aspects = [
    ...(same ? roleAspects(old, fresh, rules) : textAspects(old, fresh, rules)),
    ...rules.references(old, fresh),
    ...(same ? [] : termsOf(old, fresh, rules)),
  ];
  const silent = [...old, ...fresh].every(({ block: { role } }) => silentRoles.has(role));
  const substance = aspects.length > 0 || (!same && !silent && !saySame(old, fresh));
  const kind = substance
    ? 'substance'
    : !same
      ? 'wording'
      : moved
        ? 'moved'
        : isRenumbered(old, fresh)
          ? 'renumbered'
          : null;
  if (kind === null) return null;
  const effect = combineEffects([
    ...aspects.map((aspect) => aspect.effect),
    ...(substance && aspects.length === 0 ? (['unclear'] as const) : []),
  ]);
  return { ...base, kind, effect, words, aspects };
}

/** Where "Yes" and "N/A" stand in a table says nothing about an order. */
function saysMuch({ words, block }: Unit): boolean {
  return words.length >= 4 || (block.role === 'heading' && words.length > 0);
}

/** Text that says nothing of what the parties owe. */
const silentRoles: ReadonlySet<Role> = new Set<Role>(['title', 'heading', 'header-footer', 'signature']);

/** Equal but for typography, the numbers of references, and where paragraphs end. */
function sameText(old: readonly Unit[], fresh: readonly Unit[]): boolean {
  const joined = (units: readonly Unit[]): string => units.map(({ key }) => key).join(' ');
  return joined(old) === joined(fresh);
}

/** Equal words may stand in the binding text of one version and in a note of the other. */
function roleAspects(old: readonly Unit[], fresh: readonly Unit[], rules: Rules): readonly Aspect[] {
  const role = (units: readonly Unit[]): string => units.map(({ block }) => block.role).join(' ');
  return role(old) === role(fresh) ? [] : statementsOf(old, fresh, rules).filter(({ kind }) => kind === 'role');
}

function textAspects(old: readonly Unit[], fresh: readonly Unit[], rules: Rules): readonly Aspect[] {
  return [...numberAspects(old, fresh, rules.before, rules.after), ...statementsOf(old, fresh, rules)];
}

function statementsOf(old: readonly Unit[], fresh: readonly Unit[], { before, after }: Rules): readonly Aspect[] {
  const pairs = pairStatements(
    statementsIn(before, old),
    statementsIn(after, fresh),
    ({ sentence, first, last }, side) => {
      const { contract } = side === 'old' ? before : after;
      const text = contract.blocks[sentence.block]?.text ?? '';
      return text.slice(sentence.tokens[first]?.start, sentence.tokens[last]?.end);
    },
  );
  return pairs.flatMap((pair) => {
    const told = statementAspects(pair, before, after);
    return [...told, ...wordAspects(pair, before, after, told)];
  });
}

function termsOf(old: readonly Unit[], fresh: readonly Unit[], { terms }: Rules): readonly Aspect[] {
  const found = new Set<Aspect>();
  for (const { block } of old) for (const aspect of terms.atOld.get(block.index) ?? []) found.add(aspect);
  for (const { block } of fresh) for (const aspect of terms.atNew.get(block.index) ?? []) found.add(aspect);
  return [...found];
}

function isRenumbered(old: readonly Unit[], fresh: readonly Unit[]): boolean {
  const numbers = (units: readonly Unit[]): string =>
    units.map(({ block }) => `${block.exhibit}|${block.clause}`).join(' ');
  return numbers(old) !== numbers(fresh);
}
