/** Small words of English that show where subjects stand and which clauses govern. */

export const prepositions: ReadonlySet<string> = new Set(
  'by to from of for with between under upon on against via through within in at'.split(' '),
);

/** Words behind which a subject may stand. */
export const joiners: ReadonlySet<string> = new Set(
  'and but or nor then while whereas that if when because case event'.split(' '),
);

/** Words that open a noun phrase. */
export const determiners: ReadonlySet<string> = new Set('the a an its their each any every all such either'.split(' '));

/** Pronouns, and adverbs that stand between a subject and its verb. */
export const pronouns: ReadonlySet<string> = new Set('it they he she we you reasonably also then otherwise'.split(' '));

/** Words that open a clause which does not govern. */
export const subordinators: ReadonlySet<string> = new Set(
  'which who whom that as if when where unless whenever whether until while because than'.split(' '),
);
