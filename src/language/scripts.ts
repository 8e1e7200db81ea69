/**
 * Finds a sign that is neither ASCII nor one of those that English contracts are written with. Where a text has none, all of
 * its letters and digits are those of English. Letters of all the world take V8 longer to compile than a page takes to lint.
 */
export const otherLetters = /[^\x20-\x7e\s‘’“”–—§]/;
