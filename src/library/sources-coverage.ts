/** What of its sources a library carries, and what it does not. */
import type { Library, LibrarySource, SourcePoint } from './library.ts';
import type { Requirement } from './requirement.ts';

export type CoveredPoint = Omit<SourcePoint, 'carried_by'> & {
  /** Requirements of this library that carry the point. */
  readonly carried_by: readonly string[];
  /** Requirements that `sources.yaml` names for it and that this library does not have. */
  readonly absent: readonly string[];
};

export type SourceCoverage = Omit<LibrarySource, 'points'> & {
  /** Every requirement that cites the source, refers to one of its clauses, or carries one of its points, in library order. */
  readonly requirements: readonly string[];
  readonly points: readonly CoveredPoint[];
};

export type Coverage = {
  readonly library: { readonly name: string; readonly version: string };
  readonly sources: readonly SourceCoverage[];
  /** Requirements that no source stands behind. */
  readonly without_source: readonly string[];
};

/** Gives, source by source in the order of `sources.yaml`, what carries it. */
export function sourcesCoverage(library: Pick<Library, 'name' | 'version' | 'requirements' | 'sources'>): Coverage {
  const known = new Set(library.requirements.map(({ id }) => id));
  const sources = library.sources.map(({ points, ...source }): SourceCoverage => {
    const covered = points.map(({ carried_by, ...point }) => ({
      ...point,
      carried_by: carried_by.filter((id) => known.has(id)),
      absent: carried_by.filter((id) => !known.has(id)),
    }));
    const named = new Set(covered.flatMap(({ carried_by }) => carried_by));
    const carrying = library.requirements.filter(
      (requirement) => named.has(requirement.id) || restsOn(requirement, source),
    );
    return { ...source, requirements: carrying.map(({ id }) => id), points: covered };
  });
  const sourced = new Set(sources.flatMap(({ requirements }) => requirements));
  return {
    library: { name: library.name, version: library.version },
    sources,
    without_source: [...known].filter((id) => !sourced.has(id)),
  };
}

function restsOn(
  { cites, mc2_ref }: Pick<Requirement, 'cites' | 'mc2_ref'>,
  source: Pick<LibrarySource, 'cites' | 'mc2_ref'>,
): boolean {
  const edition = source.mc2_ref;
  return (
    cites.some((id) => source.cites.includes(id)) ||
    (edition !== null && mc2_ref.some((reference) => reference === edition || reference.startsWith(`${edition}#`)))
  );
}
