/** What happened to the statements of a clause: their verbs, the parties that they bind, what qualifies them. */
import type { Statement } from '../../lint/statement.ts';
import { evidenceOf } from '../../lint/quote.ts';
import { hedgesAgainst } from '../../lint/standing.ts';
import type { Aspect, Effect } from '../comparison.ts';
import { towards } from '../effects.ts';
import { protection } from '../protection.ts';
import type { Version } from '../setting.ts';
import type { StatementPair } from '../statement-pairs.ts';

/** Verbs, parties and hedges of a pair of statements, or the duty that one version has alone. */
export function statementAspects(
  { old, new: fresh }: StatementPair,
  before: Version,
  after: Version,
): readonly Aspect[] {
  if (old !== null && fresh !== null) {
    return [...verbAspects(old, fresh, before, after), ...hedgeAspects(old, fresh, before, after)];
  }
  if (old !== null) return alone(old, before, 'old');
  return fresh === null ? [] : alone(fresh, after, 'new');
}

function verbAspects(old: Statement, fresh: Statement, before: Version, after: Version): readonly Aspect[] {
  const party = old.by !== fresh.by && old.by !== null && fresh.by !== null;
  const force = old.force !== fresh.force && (isVerb(old) || isVerb(fresh));
  if (old.operative !== fresh.operative) {
    const effect = bound(old, before) || bound(fresh, after) ? (fresh.operative ? 'strengthened' : 'softened') : 'none';
    if (effect === 'none') return [];
    const what = fresh.operative ? 'made part of the binding text' : 'taken out of the binding text';
    return [aspect('role', effect, what, old, fresh, before, after)];
  }
  if (!old.operative || (!party && !force)) return [];
  const effect = direction(protection(old, before), protection(fresh, after));
  const [had, has] = [verbOf(old, before), verbOf(fresh, after)];
  if (party) {
    const what = `binds ${party ? nameOf(fresh) : ''} in place of ${nameOf(old)}${had === has ? '' : `: “${had}” → “${has}”`}`;
    return [aspect('party', effect, what, old, fresh, before, after)];
  }
  const kind = refuses(old) !== refuses(fresh) ? 'negation' : 'force';
  const what = `${forceWords[old.force]} → ${forceWords[fresh.force]}${had === has ? '' : `: “${had}” → “${has}”`}`;
  return [aspect(kind, effect, what, old, fresh, before, after)];
}

function direction(before: number | null, after: number | null): Effect {
  if (before === null || after === null) return 'unclear';
  const effect = towards(before, after);
  return effect === 'none' ? 'unclear' : effect;
}

function hedgeAspects(old: Statement, fresh: Statement, before: Version, after: Version): readonly Aspect[] {
  const had = hedgesAgainst(before.judged.index, old);
  const has = hedgesAgainst(after.judged.index, fresh);
  const { hedges } = after.judged.index.compiled.library.lexicon;
  const one = (family: number, verb: 'added' | 'removed'): Aspect => {
    const [statement, version] = verb === 'added' ? [fresh, after] : [old, before];
    const words = hedgeWords(statement, family, version);
    const what = `${verb} qualifier${words === '' ? '' : ` “${words}”`}: ${hedges[family]?.title ?? ''}`;
    return aspect('hedge', hedgeEffect(statement, version, verb), what, old, fresh, before, after);
  };
  return [
    ...has.filter((family) => !had.includes(family)).map((family) => one(family, 'added')),
    ...had.filter((family) => !has.includes(family)).map((family) => one(family, 'removed')),
  ];
}

/** What softens the supplier's duty protects less; what softens the customer's protects more. */
function hedgeEffect(statement: Statement, version: Version, verb: 'added' | 'removed'): Effect {
  const worth = protection(statement, version);
  if (worth === null || worth === 0) return 'unclear';
  return worth > 0 === (verb === 'added') ? 'softened' : 'strengthened';
}

function hedgeWords({ hedges, sentence }: Statement, family: number, { judged, contract }: Version): string {
  const hit = hedges.find(({ key }) => {
    const meaning = judged.index.compiled.meanings[key];
    return meaning?.kind === 'hedge' && meaning.hedge === family;
  });
  const text = contract.blocks[sentence.block]?.text ?? '';
  return hit === undefined ? '' : text.slice(sentence.tokens[hit.first]?.start, sentence.tokens[hit.last]?.end);
}

/** A sentence that only one version has. */
function alone(statement: Statement, version: Version, side: 'old' | 'new'): readonly Aspect[] {
  if (!bound(statement, version)) return [];
  const worth = protection(statement, version);
  const gone = side === 'old';
  // What a requirement rests on is judged with it: other words may give the same.
  const requirement = version.anchors.get(statement) ?? null;
  const known = requirement === null && worth !== null && worth !== 0;
  const effect: Effect = !known ? 'unclear' : worth > 0 === gone ? 'softened' : 'strengthened';
  const whose = statement.by === null || statement.by === 'both' ? '' : `${statement.by}’s `;
  const what = `${gone ? 'removed' : 'added'} ${whose}${nouns[statement.force]}`;
  const at = evidenceOf(version.contract, statement);
  return [{ kind: 'force', effect, what, old: gone ? at : null, new: gone ? null : at, requirement }];
}

function aspect(
  kind: Aspect['kind'],
  effect: Effect,
  what: string,
  old: Statement,
  fresh: Statement,
  before: Version,
  after: Version,
): Aspect {
  return {
    kind,
    effect,
    what,
    old: evidenceOf(before.contract, old),
    new: evidenceOf(after.contract, fresh),
    requirement: null,
  };
}

/** A statement with a verb that binds or frees somebody. */
function bound(statement: Statement, version: Version): boolean {
  return statement.operative && (isVerb(statement) || (protection(statement, version) ?? 0) > 0);
}

function isVerb({ force }: Statement): boolean {
  return force !== 'declaration';
}

function refuses({ force }: Statement): boolean {
  return force === 'prohibition' || force === 'denied';
}

function nameOf({ by }: Statement): string {
  return by === 'both' ? 'both parties' : by === null ? 'nobody by name' : `the ${by}`;
}

/** The verb as it is written: `shall not`. */
function verbOf({ hits, sentence, force }: Statement, { judged, contract }: Version): string {
  const { meanings } = judged.index.compiled;
  const hit = hits.find(({ key }) => {
    const meaning = meanings[key];
    return force === 'denied' ? meaning?.kind === 'disclaimer' : meaning?.kind === 'force' && meaning.force === force;
  });
  if (hit === undefined) return '';
  const text = contract.blocks[sentence.block]?.text ?? '';
  return text.slice(sentence.tokens[hit.first]?.start, sentence.tokens[hit.last]?.end);
}

const forceWords: Readonly<Record<Statement['force'], string>> = {
  obligation: 'duty',
  prohibition: 'prohibition',
  permission: 'leave',
  capability: 'mere ability',
  intention: 'mere intention',
  declaration: 'statement without a duty',
  denied: 'refusal',
};

const nouns: Readonly<Record<Statement['force'], string>> = {
  obligation: 'duty',
  prohibition: 'prohibition',
  permission: 'right',
  capability: 'ability',
  intention: 'intention',
  declaration: 'statement',
  denied: 'refusal of a duty',
};
