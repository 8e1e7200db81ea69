import { describe, expect, test } from 'vitest';
import { verdictOn } from './real-library.ts';

const preamble = 'This Agreement is made between Orlo Devices, Inc. ("Vendor") and Tannery Clinic ("Clinic").';
const judged = (id: string, sentence: string) => verdictOn(id, `${preamble}\n${sentence}`).status;

describe('a subject that is named among other things', () => {
  test.each([
    ['remote-access', 'Vendor shall write an analysis of considerations such as remote access and cost.'],
    ['penetration-testing', 'Clinic monitors this network for purposes including penetration testing and training.'],
    ['service-continuity', 'Vendor shall place the applications based on price, disaster recovery and speed.'],
    [
      'secure-development-lifecycle',
      'Vendor shall work in alignment with the secure software development practices of Clinic.',
    ],
  ])('is no term on %s', (id, sentence) => {
    expect(judged(id, sentence)).toBe('missing');
  });

  test.each([
    ['penetration-testing', 'Vendor shall provide security services including penetration testing.'],
    ['remote-access', 'Vendor shall protect remote access.'],
    ['penetration-testing', 'Vendor shall perform tests such as penetration testing every twelve months.'],
  ])('still counts for %s where somebody promises it: %#', (id, sentence) => {
    expect(judged(id, sentence)).toBe('weak');
  });
});
