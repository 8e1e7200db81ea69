/** From what was found to what counts: exceptions, then the baseline. */
import { relative, resolve } from 'node:path';
import { isPattern, pathMatcher } from '../../config/globs.ts';
import { splitKnown } from '../../lint/baseline/compare-baseline.ts';
import { applyExceptions } from '../../lint/exceptions/apply-exceptions.ts';
import type { Exception, ExceptionUse } from '../../lint/exceptions/exception.ts';
import { unusedExceptions } from '../../lint/exceptions/unused-exceptions.ts';
import type { SetAside } from '../../lint/set-aside.ts';
import type { FileReport, LintRun } from '../../report/reporter.ts';
import type { RunSetup } from './prepare-run.ts';

type SettleOptions = {
  /** Year-month-day. */
  readonly today: string;
  /** False where only a part of the contracts was judged: then some exceptions cannot be called unused. */
  readonly complete: boolean;
};

/** Sets aside what exceptions accept and what the baseline knows, and says what is wrong with exceptions. */
export function settleRun(run: LintRun, setup: RunSetup, { today, complete }: SettleOptions): LintRun {
  const { list, folder } = setup.exceptions;
  const matchers = list.map(({ files }) => pathMatcher([files]));
  const counts = list.map(() => ({ matched: 0, needed: 0, first: null as string | null }));
  const files = run.files.map((file) => {
    const path = relative(folder, resolve(file.path)).replaceAll('\\', '/');
    const about = list.map((_, at) => at).filter((at) => matchers[at]?.(path) === true);
    const { open, setAside, needed } = applyExceptions(
      file.result.findings,
      about.map((at) => list[at] as Exception),
      today,
    );
    about.forEach((at, position) => {
      const count = counts[at];
      if (count === undefined) return;
      count.matched += 1;
      count.needed += needed[position] ?? 0;
      count.first ??= file.path;
    });
    return withBaseline({ ...file, result: { ...file.result, findings: open } }, setAside, setup);
  });
  const exceptions = list.map((exception, at): ExceptionUse => ({
    exception,
    pattern: isPattern(exception.files),
    ...(counts[at] ?? { matched: 0, needed: 0, first: null }),
  }));
  return withUnused({ ...run, files, exceptions }, complete);
}

/** Adds what is to be said about exceptions that nobody needs; what was said before is left out. */
export function withUnused(run: LintRun, complete: boolean): LintRun {
  const unused = unusedExceptions(run.exceptions ?? [], complete);
  const files = run.files.map((file) => {
    const open = file.result.findings.filter(({ code }) => code !== 'exception-unused');
    const findings = [...open, ...(unused.get(file.path) ?? [])];
    return { ...file, result: { ...file.result, findings } };
  });
  return { ...run, files };
}

/** Sets aside of one file what the baseline knows, in a run without exceptions. */
export function settleFile(file: FileReport, setup: RunSetup): FileReport {
  return withBaseline(file, [], setup);
}

function withBaseline(file: FileReport, accepted: readonly SetAside[], { baseline }: RunSetup): FileReport {
  if (baseline === null || baseline.known.size === 0) return { ...file, setAside: accepted };
  const { known, fresh } = splitKnown(baseline.nameOf(file.path), file.result.findings, baseline.known);
  return {
    ...file,
    result: { ...file.result, findings: fresh },
    setAside: [...accepted, ...known.map((finding) => ({ by: 'baseline', finding }) as const)],
  };
}
