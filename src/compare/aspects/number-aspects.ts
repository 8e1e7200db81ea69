/** Numbers that differ between two texts, and whether that is for the better. */
import { toDays, type Quantity } from '../../language/quantities.ts';
import { evidenceAt } from '../../lint/quote.ts';
import type { Sentence, Statement } from '../../lint/statement.ts';
import type { Aspect, Effect } from '../comparison.ts';
import { combineEffects } from '../effects.ts';
import { isSame, numberEffect, type Measured } from '../number-effect.ts';
import { protection } from '../protection.ts';
import { placeOf, type NumberRole } from '../requirement-numbers.ts';
import { statementsIn, type Version } from '../setting.ts';
import type { Unit } from '../units.ts';

type Stated = { readonly quantity: Quantity; readonly sentence: Sentence; readonly text: string };

/**
 * Numbers of a kind are paired in the order in which they stand, where both texts have as many; else equal ones are left
 * out first.
 */
export function numberAspects(
  old: readonly Unit[],
  fresh: readonly Unit[],
  before: Version,
  after: Version,
): readonly Aspect[] {
  const had = statedIn(old);
  const has = statedIn(fresh);
  const kinds = [...new Set([...had, ...has].map(({ quantity }) => kindOf(quantity)))];
  return kinds.flatMap((kind) => {
    const pairs = pairUp(
      had.filter(({ quantity }) => kindOf(quantity) === kind),
      has.filter(({ quantity }) => kindOf(quantity) === kind),
    );
    return pairs.flatMap(([one, other]) => aspectOf(one, other, { old, new: fresh }, before, after));
  });
}

function statedIn(units: readonly Unit[]): readonly Stated[] {
  return units.flatMap(({ block, sentences }) =>
    sentences.flatMap((sentence) =>
      sentence.quantities.map((quantity) => ({
        quantity,
        sentence,
        text: block.text.slice(quantity.start, quantity.end),
      })),
    ),
  );
}

function kindOf({ kind, unit, scheme }: Quantity): string {
  return kind === 'duration' ? kind : `${kind} ${unit ?? ''} ${scheme ?? ''}`;
}

type Couple = readonly [Stated | null, Stated | null];

function pairUp(had: readonly Stated[], has: readonly Stated[]): readonly Couple[] {
  if (had.length === has.length) return had.map((one, at) => [one, has[at] ?? null] as const);
  const left = [...has];
  const gone = had.filter((one) => {
    const at = left.findIndex((other) => alike(one.quantity, other.quantity));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return Array.from({ length: Math.max(gone.length, left.length) }, (_, at) => [gone[at] ?? null, left[at] ?? null]);
}

function alike(one: Quantity, other: Quantity): boolean {
  const limits = one.bound === other.bound || one.bound === null || other.bound === null;
  return one.cyclic === other.cyclic && limits && isSame(measured(one), measured(other));
}

function measured(quantity: Quantity): Measured {
  const days = toDays(quantity);
  return { value: Number.isNaN(days) ? quantity.value : days, counted: quantity.unit };
}

type Sides = { readonly old: readonly Unit[]; readonly new: readonly Unit[] };

function aspectOf(
  one: Stated | null,
  other: Stated | null,
  sides: Sides,
  before: Version,
  after: Version,
): readonly Aspect[] {
  if (one !== null && other !== null && alike(one.quantity, other.quantity)) return [];
  // The number of a sentence that is gone or new goes with the sentence.
  if (one === null && other !== null && !hasTwin(other, sides.old)) return [];
  if (other === null && one !== null && !hasTwin(one, sides.new)) return [];
  const roles = [...rolesOf(one, before), ...rolesOf(other, after)];
  const byRole = roles.map(({ direction }) =>
    numberEffect(
      one === null ? null : measured(one.quantity),
      other === null ? null : measured(other.quantity),
      direction,
    ),
  );
  const effect = roles.length > 0 ? combineEffects(byRole) : byWording(one, other, sides, before, after);
  const shown = (stated: Stated | null): string => (stated === null ? 'no number' : stated.text);
  return [
    {
      kind: 'number',
      effect: effect === 'none' ? 'unclear' : effect,
      what: `${shown(one)} → ${shown(other)}${boundChange(one, other)}`,
      old: quoted(one, before),
      new: quoted(other, after),
      requirement: roles[0]?.requirement ?? null,
    },
  ];
}

/** "at least 30 days" → "up to 30 days": the number stands and means another thing. */
function boundChange(one: Stated | null, other: Stated | null): string {
  if (one === null || other === null || !isSame(measured(one.quantity), measured(other.quantity))) return '';
  const word = ({ quantity: { bound, cyclic } }: Stated): string =>
    bound === 'at-most' ? 'at most' : bound === 'at-least' ? 'at least' : cyclic ? 'every' : 'exactly';
  return ` (${word(one)} → ${word(other)})`;
}

/** True where the other text has a sentence that goes on with the one of this number: most of its words stand there. */
function hasTwin({ sentence }: Stated, units: readonly Unit[]): boolean {
  const own = new Set(sentence.tokens.map(({ stem }) => stem));
  return units.some(({ sentences }) =>
    sentences.some(({ tokens }) => {
      const common = new Set(tokens.map(({ stem }) => stem).filter((stem) => own.has(stem)));
      return common.size * 2 >= own.size;
    }),
  );
}

function rolesOf(stated: Stated | null, { numbers }: Version): readonly NumberRole[] {
  return stated === null ? [] : (numbers.roles.get(placeOf(stated.sentence.block, stated.quantity)) ?? []);
}

/** No requirement knows the number: a longer time to act is worse, a longer time to enjoy is better. Of payments nothing is said. */
function byWording(one: Stated | null, other: Stated | null, sides: Sides, before: Version, after: Version): Effect {
  if (one === null || other === null) return 'unclear';
  const duties = [dutyOf(one, sides.old, before), dutyOf(other, sides.new, after)];
  const [first, second] = [one.quantity, other.quantity];
  if (first.kind !== 'duration' || first.payment || second.payment || !duties.every(Boolean)) return 'unclear';
  const lasting = lasts(one) && lasts(other);
  const bound = first.bound ?? second.bound ?? (lasting ? 'at-least' : null);
  if (first.bound !== null && second.bound !== null && first.bound !== second.bound) return 'unclear';
  if (bound === 'exactly' || (bound === null && !(first.cyclic && second.cyclic))) return 'unclear';
  return numberEffect(measured(first), measured(second), bound ?? 'at-most');
}

/** "for thirty-six months", "for a period of ten years": a time to enjoy. */
function lasts({ quantity: { first }, sentence: { tokens } }: Stated): boolean {
  const word = (at: number): string => tokens[at]?.word ?? '';
  return (
    word(first - 1) === 'for' ||
    (word(first - 1) === 'of' && (word(first - 2) === 'period' || word(first - 2) === 'term'))
  );
}

function dutyOf({ quantity, sentence }: Stated, units: readonly Unit[], version: Version): boolean {
  const inside = (statement: Statement): boolean =>
    statement.sentence === sentence && statement.first <= quantity.first && quantity.first <= statement.last;
  const statement = statementsIn(version, units).find(inside);
  return statement !== undefined && (protection(statement, version) ?? 0) >= 3;
}

function quoted(stated: Stated | null, { contract }: Version): Aspect['old'] {
  if (stated === null) return null;
  const { block, start, end } = stated.sentence;
  const focus = evidenceAt(contract, block, stated.quantity.start, stated.quantity.end);
  return { ...evidenceAt(contract, block, start, end), focus };
}
