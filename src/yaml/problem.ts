/** Something wrong in a YAML file, at an exact place, with what to do about it. */
export type Problem = {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** How many characters of the line to underline; at least 1. */
  readonly length: number;
  /** Lower case, no full stop, no remedy. */
  readonly message: string;
  /** The remedy; empty where nothing useful can be said. */
  readonly help: string;
  readonly level: 'error' | 'warning';
};

/** True when at least one problem is an error, so that the file cannot be used. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.level === 'error');
}

/** Drops repetitions and sorts by file, then by place. */
export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.path, b.path) || a.line - b.line || a.column - b.column || compareText(a.message, b.message),
  );
}

/** Order by code units: the same on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
