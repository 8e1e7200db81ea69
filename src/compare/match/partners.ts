/** Who belongs to whom while paragraphs are matched: lists of places in the units of either side. */

/** Groups of paragraphs; a paragraph is in one group at most. */
export type Group = { readonly old: number[]; readonly new: number[] };

export type Partners = {
  /** By the place of an old unit, then by that of a new one. */
  readonly ofOld: Map<number, Group>;
  readonly ofNew: Map<number, Group>;
};

export function noPartners(): Partners {
  return { ofOld: new Map(), ofNew: new Map() };
}

/** Puts an old and a new unit together. One of them may be in a group already; the other joins it. */
export function join({ ofOld, ofNew }: Partners, old: number, fresh: number): void {
  const group = ofOld.get(old) ?? ofNew.get(fresh) ?? { old: [], new: [] };
  if (!group.old.includes(old)) group.old.push(old);
  if (!group.new.includes(fresh)) group.new.push(fresh);
  ofOld.set(old, group);
  ofNew.set(fresh, group);
}

/** The only partner of an old unit, undefined where it has none or several. */
export function partnerOf({ ofOld }: Partners, old: number): number | undefined {
  const group = ofOld.get(old);
  return group?.new.length === 1 ? group.new[0] : undefined;
}
