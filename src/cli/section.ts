/** A titled part of an explanation. Empty lines are left out, and so are sections without lines. */
export type Section = { readonly title: string; readonly lines: readonly string[] };
