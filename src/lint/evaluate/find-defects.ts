/** Structural defects that people have seen, and whether a finding tells of them. */
import type { GoldDefect, GoldRecord } from '../../library/gold/gold.ts';
import type { Finding } from '../finding.ts';

export type DefectCheck = GoldDefect & {
  readonly doc: string;
  readonly found: boolean;
};

/**
 * Looks for each defect of a record among the findings with the rule as their code. Where the record quotes words, a
 * finding must quote some of them or stand in the same clause.
 */
export function findDefects({ doc, defects }: GoldRecord, findings: readonly Finding[]): DefectCheck[] {
  return defects.map((defect) => ({
    ...defect,
    doc,
    found: findings.some((finding) => finding.code === defect.rule && isThere(defect, finding)),
  }));
}

function isThere({ quote, section }: GoldDefect, { at }: Finding): boolean {
  if (quote === '' || at === null) return true;
  const [one, other] = [folded(quote), folded(at.quote)];
  return one.includes(other) || other.includes(one) || (section !== '' && section === at.clause);
}

/** Quotations differ in white space, soft hyphens and the kind of dash and quotation mark. */
function folded(text: string): string {
  return text
    .replace(/[\s\u00ad]+/gu, '')
    .replace(/[\u2010-\u2015]/gu, '-')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .toLowerCase();
}
