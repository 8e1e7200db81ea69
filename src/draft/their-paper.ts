/** What the other side's paper says on the requirements, as far as a draft needs to know. */
/** How their paper stands to one requirement. */
export type TheirTerm = {
  /** `met` leaves nothing to ask for. */
  readonly status: 'met' | 'weak' | 'missing' | 'contradicted';
  /** The clause as a lawyer cites it, empty where there is none. */
  readonly clause: string;
  /** Why, in one sentence. */
  readonly because: string;
};

export type Against = {
  /** What their paper is called. */
  readonly title: string;
  /** By the id of the requirement; one without an entry was not looked for. */
  readonly terms: ReadonlyMap<string, TheirTerm>;
};
