/**
 * A library in two parts: what judging a contract looks at, and what it does not. Most of a library are its phrases, which
 * are compiled (`packed-library.ts`), and its texts and examples, which nobody asks a lint for: two thirds of what would have
 * to be read at each start.
 */
import type { Library } from '../library/library.ts';

/** Kinds of objects in a library, and which of their members are read when they are first asked for. */
const deferred: readonly {
  readonly of: (library: Library) => readonly object[];
  readonly members: readonly string[];
}[] = [
  { of: (library) => [library], members: ['ordinary', 'sources'] },
  { of: ({ requirements }) => requirements, members: ['positions', 'guidance', 'examples'] },
  {
    of: ({ requirements }) => requirements.map(({ recognise }) => recognise),
    members: ['subject', 'disclaimed', 'unlike', 'forbids', 'like'],
  },
  { of: ({ requirements }) => requirements.flatMap(({ elements }) => elements), members: ['says'] },
  { of: ({ lexicon }) => lexicon.hedges, members: ['says', 'unlike'] },
];

/** By kind, object and member. */
export type Rest = readonly (readonly (readonly unknown[])[])[];

/** Takes a library apart. */
export function divideLibrary(library: Library): { readonly first: unknown; readonly rest: Rest } {
  const first = structuredClone(library);
  const rest = deferred.map(({ of, members }) =>
    (of(first) as Record<string, unknown>[]).map((object) =>
      members.map((member) => {
        const value = object[member];
        Reflect.deleteProperty(object, member);
        return value;
      }),
    ),
  );
  return { first, rest };
}

/**
 * The library again. `first` becomes it.
 *
 * @param readRest called once, when something of it is first asked for
 */
export function joinLibrary(first: unknown, readRest: () => Rest): Library {
  const library = first as Library;
  let rest: Rest | null = null;
  deferred.forEach(({ of, members }, kind) => {
    const places = new WeakMap<object, number>();
    // One getter for all objects of a kind, so that V8 knows them for alike.
    const getters = members.map((member, at) => ({
      member,
      descriptor: {
        enumerable: true,
        configurable: true,
        get(this: object): unknown {
          rest ??= readRest();
          return rest[kind]?.[places.get(this) as number]?.[at];
        },
      },
    }));
    of(library).forEach((object, place) => {
      places.set(object, place);
      for (const { member, descriptor } of getters) Object.defineProperty(object, member, descriptor);
    });
  });
  return library;
}
