/** `library.yaml` on top of another: name and order of the joined library. */
import { pointerTo, textAt, valueAt, type Place, type YamlDocument } from '../yaml/document.ts';
import { mergeDocuments } from './merge-documents.ts';
import { readPillars, type Pillar } from './pillars.ts';

/**
 * Gives the manifest of the joined library. Pillars keep the order of the base; a requirement that the upper manifest
 * lists moves to that place, one that neither lists stands at the end of the pillar of its folder.
 *
 * @param requirements what the joined library holds
 * @param gone ids that the upper library leaves out
 */
export function layerManifest(
  lower: YamlDocument,
  upper: YamlDocument,
  {
    requirements,
    gone,
  }: {
    readonly requirements: readonly { readonly id: string; readonly pillar: string }[];
    readonly gone: ReadonlySet<string>;
  },
): YamlDocument {
  const merged = mergeDocuments(lower, upper, {
    keys: (key) => (key === 'based_on' ? 'append' : 'replace'),
  });
  const pillars = joinPillars(readPillars(lower), readPillars(upper), requirements, gone);
  // Entries of the base beyond the end of a shorter list would otherwise go on being read.
  const places = new Map([...merged.places].filter(([pointer]) => !pointer.startsWith('/pillars')));
  const anchor = upper.places.get('/pillars') ??
    upper.places.get('/extends') ?? { key: null, value: { start: 0, end: 0 } };
  setPlaces(pillars, '/pillars', places, { key: anchor.key, value: anchor.value, written: null });
  for (const [position, pillar] of readPillars(upper).entries()) keepPlaces(upper, position, pillar, pillars, places);
  const { extends: _, remove: __, ...value } = merged.value as Readonly<Record<string, unknown>>;
  return { ...merged, value: { ...value, pillars }, places };
}

function joinPillars(
  below: readonly Pillar[],
  above: readonly Pillar[],
  requirements: readonly { readonly id: string; readonly pillar: string }[],
  gone: ReadonlySet<string>,
): readonly Pillar[] {
  const moved = new Set(above.flatMap((pillar) => pillar.requirements));
  const joined = [...below, ...above.filter(({ id }) => below.every((pillar) => pillar.id !== id))].map((pillar) => {
    const own = above.filter(({ id }) => id === pillar.id);
    const inherited = below.includes(pillar) ? pillar.requirements : [];
    return {
      id: pillar.id,
      title: own.find(({ title }) => title !== '')?.title ?? pillar.title,
      requirements: [
        ...inherited.filter((id) => !moved.has(id) && !gone.has(id)),
        ...own.flatMap((listed) => listed.requirements),
      ],
    };
  });
  const listed = new Set(joined.flatMap((pillar) => pillar.requirements));
  const unlisted = requirements.filter(({ id }) => !listed.has(id));
  return joined.map((pillar) => ({
    ...pillar,
    requirements: [
      ...pillar.requirements,
      ...unlisted.flatMap(({ id, pillar: folder }) => (folder === pillar.id ? [id] : [])).sort(),
    ],
  }));
}

/** Gives everything below `pointer` a place, with what is written there. */
function setPlaces(value: unknown, pointer: string, places: Map<string, Place>, place: Place): void {
  places.set(pointer, { ...place, written: typeof value === 'string' ? value : null });
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) setPlaces(inner, pointer + pointerTo(key), places, place);
}

/** Entries that stand in the upper manifest keep their places there. */
function keepPlaces(
  upper: YamlDocument,
  position: number,
  { id, requirements }: Pillar,
  pillars: readonly Pillar[],
  places: Map<string, Place>,
): void {
  const at = pillars.findIndex((pillar) => pillar.id === id);
  for (const [entry, requirement] of requirements.entries()) {
    const from = pointerTo('pillars', position, 'requirements', entry);
    const to = pointerTo('pillars', at, 'requirements', pillars[at]?.requirements.indexOf(requirement) ?? 0);
    const place = upper.places.get(from);
    if (place !== undefined && textAt(upper, from) === valueAt({ ...upper, value: { pillars } }, to))
      places.set(to, place);
  }
}
