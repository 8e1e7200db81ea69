/** A part name from a stranger's package as an error message may show it: no control characters, not endless. */
export function printableName(name: string): string {
  return name.replace(/\p{Cc}/gu, '?').slice(0, 120);
}
