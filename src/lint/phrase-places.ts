/** Where each phrase of the library stands in a contract: the same table serves every requirement, rule and fact. */
import type { CompiledLibrary } from './compile-library.ts';
import type { Meaning } from './meaning.ts';
import type { Hit, Statement } from './statement.ts';

/** The statements that hold a phrase, in order, each with the places where it does. */
export type Holders = ReadonlyMap<Statement, readonly Hit[]>;

/** Gives the holders of a phrase by its key; none for -1, which stands for no phrase. */
export type PhrasePlaces = (key: number) => Holders;

/** Statements and hits of one phrase side by side; a statement comes as often as it has hits. */
type Noted = { readonly statements: Statement[]; readonly hits: Hit[] };

/**
 * Notes where all phrases stand, in one pass. Holders are made of that for the phrases that somebody asks about: of most
 * contracts that is a small part, for nobody asks what else is said of a requirement whose subject is nowhere.
 */
export function findPlaces(statements: readonly Statement[], phrases: number): PhrasePlaces {
  const noted = new Array<Noted | undefined>(phrases).fill(undefined);
  for (const statement of statements) {
    const { hits } = statement;
    // Thirty pages have 20,000 hits: an iterator over them takes longer than all the rest of this.
    for (let at = 0; at < hits.length; at++) {
      const hit = hits[at] as Hit;
      const there = noted[hit.key];
      if (there === undefined) {
        noted[hit.key] = { statements: [statement], hits: [hit] };
      } else {
        there.statements.push(statement);
        there.hits.push(hit);
      }
    }
  }
  const made = new Array<Holders | undefined>(phrases).fill(undefined);
  return (key) => {
    const there = noted[key];
    return there === undefined ? nobody : (made[key] ??= holdersOf(there));
  };
}

function holdersOf({ statements, hits }: Noted): Holders {
  const holders = new Map<Statement, Hit[]>();
  let [last, own]: [Statement | null, Hit[]] = [null, []];
  for (let at = 0; at < statements.length; at++) {
    const statement = statements[at] as Statement;
    if (statement !== last) holders.set(statement, (own = []));
    own.push(hits[at] as Hit);
    last = statement;
  }
  return holders;
}

const nobody: Holders = new Map();

/** The keys of all phrases with a meaning of one kind; found once for a library. */
export function keysMeaning({ meanings }: CompiledLibrary, kind: Meaning['kind']): readonly number[] {
  let kinds = known.get(meanings);
  if (kinds === undefined) known.set(meanings, (kinds = keysByKind(meanings)));
  return kinds.get(kind) ?? [];
}

const known = new WeakMap<CompiledLibrary['meanings'], ReadonlyMap<Meaning['kind'], readonly number[]>>();

function keysByKind(meanings: CompiledLibrary['meanings']): ReadonlyMap<Meaning['kind'], readonly number[]> {
  const kinds = new Map<Meaning['kind'], number[]>();
  meanings.forEach(({ kind }, key) => {
    const keys = kinds.get(kind);
    if (keys === undefined) kinds.set(kind, [key]);
    else keys.push(key);
  });
  return kinds;
}
