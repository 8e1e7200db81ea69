/** The day on which mc2 runs, where it matters: exceptions expire. */

/**
 * Year-month-day in UTC, so that a run says the same everywhere; that of `SOURCE_DATE_EPOCH` where it is set (seconds, as
 * reproducible builds have it).
 */
export function today(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const epoch = environment['SOURCE_DATE_EPOCH'] ?? '';
  const day = /^\d{1,11}$/u.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return day.toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
