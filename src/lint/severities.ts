/** Which of the numbers of a statement are for vulnerabilities of another severity: "medium within 90 days". */
import type { Quantity as Found } from '../language/quantities.ts';
import type { Quantity } from '../library/requirement.ts';
import type { StatementIndex } from './statement-index.ts';
import type { Hit, Statement } from './statement.ts';

/** Severities that are named in one breath: "critical or high". */
type Grades = { readonly first: number; readonly last: number; readonly asked: boolean };

/**
 * Gives a function that tells whether a number of a statement goes with severities that the quantity does not ask for. Who
 * names a severity first goes on so, "critical within 15 days, medium within 90"; who begins with the time does too, "15
 * days for critical and 90 for medium".
 */
export function severityTeller(
  { compiled }: StatementIndex,
  { severity }: Quantity,
): (statement: Statement, number: Found) => boolean {
  if (severity === null) return () => false;
  const gradesIn = (hits: readonly Hit[]): Grades[] => {
    const grades = hits.flatMap(({ key, first, last }): Grades[] => {
      const kind = compiled.meanings[key]?.kind;
      return kind === 'severe' || kind === 'lesser' ? [{ first, last, asked: kind === severity }] : [];
    });
    return grades.filter((one) => !grades.some((other) => isWithin(one, other))).sort((a, b) => a.first - b.first);
  };
  return ({ hits, sentence, first }, number) => {
    const grades = gradesIn(hits);
    if (grades.every(({ asked }) => asked)) return false;
    const numbers = sentence.quantities.filter((one) => one.first >= first && one.kind === number.kind);
    const groups = inOneBreath(grades, numbers);
    const before = groups.filter(({ last }) => last < number.first).at(-1);
    const behind = groups.find((group) => group.first > number.last);
    const gradeFirst = (groups[0] as Grades).first < (numbers[0] ?? number).first;
    return (gradeFirst ? (before ?? behind) : (behind ?? before))?.asked === false;
  };
}

/** "Medium or higher" is no "medium". */
function isWithin(one: Grades, other: Grades): boolean {
  return other.first <= one.first && one.last <= other.last && other.last - other.first > one.last - one.first;
}

/** Severities with a few words and no number between them; one that is asked for is enough. */
function inOneBreath(grades: readonly Grades[], numbers: readonly Found[]): readonly Grades[] {
  const groups: Grades[] = [];
  for (const grade of grades) {
    const group = groups.at(-1);
    const joins =
      group !== undefined &&
      grade.first - group.last <= 4 &&
      !numbers.some(({ first }) => first > group.last && first < grade.first);
    if (!joins) groups.push(grade);
    else groups[groups.length - 1] = { ...group, last: grade.last, asked: group.asked || grade.asked };
  }
  return groups;
}
