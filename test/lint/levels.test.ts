import { describe, expect, test } from 'vitest';
import { expectOnly, type LevelChoice } from '../../src/lint/levels.ts';
import { contractOf, library, lint } from './real-library.ts';

const result = lint(contractOf('1 Security\n1.1 Supplier has no obligation to deliver a software bill of materials.'));

function judged(levels: Readonly<Record<string, LevelChoice>>, tier: 'foundational' | null = null) {
  return expectOnly(result, library.requirements, { levels: new Map(Object.entries(levels)), tier });
}

describe('expectations', () => {
  test('of everything leave the result alone', () => {
    expect(judged({})).toBe(result);
  });

  test('give findings of a requirement another level, and leave the severity of the term alone', () => {
    const { findings, verdicts } = judged({ 'sbom-delivery': { level: 'info', because: '' } });
    const sbom = findings.filter(({ requirement }) => requirement === 'sbom-delivery');
    expect(sbom.map(({ level, severity }) => ({ level, severity }))).toEqual([{ level: 'info', severity: 'critical' }]);
    expect(verdicts).toEqual(result.verdicts);
  });

  test('without a requirement say why it does not apply', () => {
    const { findings, verdicts } = judged({
      'sbom-delivery': { level: 'off', because: 'switched off in mc2.yaml:3: no' },
    });
    expect(findings.some(({ requirement }) => requirement === 'sbom-delivery')).toBe(false);
    expect(verdicts.find(({ requirement }) => requirement === 'sbom-delivery')).toMatchObject({
      status: 'not-applicable',
      because: 'switched off in mc2.yaml:3: no',
    });
  });

  test('without a requirement that the contract meets leave it out too: nobody asked for it', () => {
    const met = result.verdicts.find(({ status }) => status === 'met') ?? result.verdicts[0];
    if (met === undefined) throw new Error('the library is empty');
    const judgedMet = { ...result, verdicts: [{ ...met, status: 'met' as const }] };
    const levels = new Map([[met.requirement, { level: 'off' as const, because: 'left out' }]]);
    const { verdicts } = expectOnly(judgedMet, library.requirements, { levels, tier: null });
    expect(verdicts).toMatchObject([{ status: 'not-applicable', because: 'left out', evidence: [] }]);
  });

  test('up to a tier excuse what is above it, and never what is critical', () => {
    const { findings, verdicts } = judged({}, 'foundational');
    const tiers = new Map(library.requirements.map(({ id, tier }) => [id, tier]));
    const above = verdicts.filter(({ requirement }) => tiers.get(requirement) !== 'foundational');
    expect(above.length).toBeGreaterThan(5);
    for (const { status, severity, because } of above) {
      if (severity === 'critical') expect(status).not.toBe('not-applicable');
      else
        expect({ status, because }).toEqual({
          status: 'not-applicable',
          because: 'above the tier that is expected, foundational',
        });
    }
    const excused = new Set(
      above.filter(({ severity }) => severity !== 'critical').map(({ requirement }) => requirement),
    );
    expect(findings.filter(({ requirement }) => requirement !== null && excused.has(requirement))).toEqual([]);
  });

  test('above the tier can be asked for one by one', () => {
    const advanced = library.requirements.find(({ tier, severity }) => tier === 'advanced' && severity !== 'critical');
    const { verdicts } = judged({ [advanced?.id ?? '']: { level: 'warning', because: '' } }, 'foundational');
    expect(verdicts.find(({ requirement }) => requirement === advanced?.id)?.status).toBe('missing');
  });
});
