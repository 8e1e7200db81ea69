/** How much of what applies a contract says, as a number that shows where it comes from. */
import type { Severity } from '../library/requirement.ts';
import type { Verdict } from '../lint/verdict.ts';

export const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/** What a requirement counts for. */
const severityWeights: Readonly<Record<Severity, number>> = { critical: 4, high: 3, medium: 2, low: 1 };

/** What a weak term counts for, against 1 for a met one and 0 for one that is missing or contradicted. */
const weakCredit = 0.5;

type CoveragePart = {
  readonly severity: Severity;
  readonly weight: number;
  /** Requirements that apply and could be judged. */
  readonly judged: number;
  readonly met: number;
  readonly weak: number;
  readonly missing: number;
  readonly contradicted: number;
  /** `weight` × (`met` + ½ `weak`) */
  readonly points: number;
  /** `weight` × `judged` */
  readonly possible: number;
};

export type Coverage = {
  /** 100 × `points` / `possible`, rounded to one decimal; null where nothing could be judged. */
  readonly percent: number | null;
  readonly points: number;
  readonly possible: number;
  /** By severity, most severe first; severities without a judged requirement are left out. */
  readonly parts: readonly CoveragePart[];
  /** Requirements that wait for an answer and are not in the number. */
  readonly open: number;
  /** The number if all that wait turned out missing, and if all turned out met; null where there would be nothing to count. */
  readonly lowest: number | null;
  readonly highest: number | null;
};

/** Coverage over the verdicts of one contract, or of several taken together. */
export function coverageOf(verdicts: readonly Verdict[]): Coverage {
  const parts = severities
    .map((severity) =>
      partOf(
        severity,
        verdicts.filter((verdict) => verdict.severity === severity),
      ),
    )
    .filter(({ judged }) => judged > 0);
  const points = sum(parts.map((part) => part.points));
  const possible = sum(parts.map((part) => part.possible));
  const waiting = verdicts.filter(({ status }) => status === 'needs-input');
  const atStake = sum(waiting.map(({ severity }) => severityWeights[severity]));
  return {
    percent: percent(points, possible),
    points,
    possible,
    parts,
    open: waiting.length,
    lowest: percent(points, possible + atStake),
    highest: percent(points + atStake, possible + atStake),
  };
}

function partOf(severity: Severity, verdicts: readonly Verdict[]): CoveragePart {
  const count = (status: Verdict['status']): number => verdicts.filter((verdict) => verdict.status === status).length;
  const weight = severityWeights[severity];
  const [met, weak, missing, contradicted] = [count('met'), count('weak'), count('missing'), count('contradicted')];
  const judged = met + weak + missing + contradicted;
  return {
    severity,
    weight,
    judged,
    met,
    weak,
    missing,
    contradicted,
    points: weight * (met + weakCredit * weak),
    possible: weight * judged,
  };
}

/** The rule in words, for whoever has to defend the number. */
export const coverageRule =
  'Every requirement that applies and could be judged counts by its severity: critical 4, high 3, medium 2, low 1. ' +
  'A met term earns its whole count, a weak one half of it, a missing or contradicted one nothing. ' +
  'Coverage is what was earned as a share of what could be earned; what does not apply or waits for an answer is left out.';

/** The same in numbers: `critical 4 × (2 met + ½ × 1 weak) = 10 of 16; …; together 10 of 22 = 45.5 %`. */
export function coverageSum({ parts, points, possible, percent: share }: Coverage): string {
  if (share === null) return 'Nothing could be judged, so there is no coverage.';
  const terms = parts.map(
    (part) =>
      `${part.severity} ${part.weight} × (${part.met} met + ½ × ${part.weak} weak) = ${part.points} of ${part.possible}`,
  );
  return `${terms.join('; ')}; together ${points} of ${possible} = ${percentText(share)}`;
}

/** What the number does not know, or an empty string where it knows everything. */
export function coverageRange({ open, lowest, highest }: Coverage): string {
  if (open === 0 || lowest === null || highest === null) return '';
  const waits = open === 1 ? '1 requirement waits' : `${open} requirements wait`;
  return `${waits} for an answer; depending on what applies and what the contract then says, coverage lies between ${percentText(lowest)} and ${percentText(highest)}`;
}

/** `45.5 %`; a dash where there is none. */
export function percentText(value: number | null): string {
  return value === null ? '–' : `${value.toFixed(1)} %`;
}

function percent(points: number, possible: number): number | null {
  return possible === 0 ? null : Math.round((1000 * points) / possible) / 10;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
