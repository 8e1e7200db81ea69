/** Numbers and lengths as Word writes them in attributes. */

/** A whole number as Word writes it, null for anything else. */
export function readInteger(value: string | null): number | null {
  return value !== null && /^\s*[+-]?\d{1,10}\s*$/.test(value) ? Number(value) : null;
}

/** A length in twentieths of a point: a bare number is one already, strict files may name a unit. */
export function readLength(value: string | null): number | null {
  const match = value === null ? null : /^\s*([+-]?\d{1,9}(?:\.\d{1,9})?)(pt|in|cm|mm|pc|pi)?\s*$/.exec(value);
  if (!match) return null;
  const twentieths = { pt: 20, in: 1440, cm: 1440 / 2.54, mm: 144 / 2.54, pc: 240, pi: 240 };
  const unit = match[2] as keyof typeof twentieths | undefined;
  return Math.round(Number(match[1]) * (unit ? twentieths[unit] : 1));
}
