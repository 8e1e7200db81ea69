/** Report formats by name, loaded when asked for. A new format is one file in `src/report` and one line here. */
import type { Reporter } from '../report/reporter.ts';

const loaders = {
  full: async (): Promise<Reporter> => (await import('../report/full.ts')).fullReporter,
  stylish: async (): Promise<Reporter> => (await import('../report/stylish.ts')).stylishReporter,
  unix: async (): Promise<Reporter> => (await import('../report/unix.ts')).unixReporter,
  json: async (): Promise<Reporter> => (await import('../report/json.ts')).jsonReporter,
  sarif: async (): Promise<Reporter> => (await import('../report/sarif/sarif.ts')).sarifReporter,
  junit: async (): Promise<Reporter> => (await import('../report/junit.ts')).junitReporter,
  github: async (): Promise<Reporter> => (await import('../report/github.ts')).githubReporter,
  markdown: async (): Promise<Reporter> => (await import('../report/markdown.ts')).markdownReporter,
  html: async (): Promise<Reporter> => (await import('../report/html/html.ts')).htmlReporter,
  csv: async (): Promise<Reporter> => (await import('../report/csv.ts')).csvReporter,
  xlsx: async (): Promise<Reporter> => (await import('../report/xlsx/xlsx.ts')).xlsxReporter,
};

export type FormatName = keyof typeof loaders;

export const formatNames = Object.keys(loaders) as readonly FormatName[];

/** Loads the reporter of a format. */
export function loadReporter(name: FormatName): Promise<Reporter> {
  return loaders[name]();
}

/** A report to make, and the file it goes to; null is standard output. */
export type OutputRequest = { readonly format: FormatName; readonly file: string | null };
