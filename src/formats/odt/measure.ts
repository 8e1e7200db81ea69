const units: Readonly<Record<string, number>> = { pt: 20, in: 1440, cm: 567, mm: 56.7, pc: 240, px: 15 };

/** A length of OpenDocument (`1.27cm`) in twentieths of a point; null for anything else. */
export function measure(value: string | null): number | null {
  const parts = /^(-?\d{0,6}\.?\d{0,6})(pt|in|cm|mm|pc|px)$/.exec(value ?? '');
  if (!parts) return null;
  const number = Number(parts[1]);
  return Number.isFinite(number) ? Math.round(number * (units[parts[2] ?? ''] ?? 0)) : null;
}
