/** Report formats by name, loaded when asked for. A new format is one file in `src/report` and one line here. */
import type { Reporter } from '../report/reporter.ts';

const loaders = {
  full: async (): Promise<Reporter> => (await import('../report/full.ts')).fullReporter,
  json: async (): Promise<Reporter> => (await import('../report/json.ts')).jsonReporter,
};

export type FormatName = keyof typeof loaders;

export const formatNames = Object.keys(loaders) as readonly FormatName[];

/** Loads the reporter of a format. */
export function loadReporter(name: FormatName): Promise<Reporter> {
  return loaders[name]();
}

/** A report to make, and the file it goes to; null is standard output. */
export type OutputRequest = { readonly format: FormatName; readonly file: string | null };
