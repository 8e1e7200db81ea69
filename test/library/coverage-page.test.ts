import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderCoverage } from '../../src/library/render-coverage.ts';
import { sourcesCoverage } from '../../src/library/sources-coverage.ts';
import { shippedLibrary } from '../draft/shipped.ts';

test('docs/coverage.md says what `mc2 library coverage` says', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/coverage.md'), 'utf8');
  expect(page).toBe(renderCoverage(sourcesCoverage(shippedLibrary())));
});

test('no source is without a reason for what the library leaves out', () => {
  for (const { id, points } of sourcesCoverage(shippedLibrary()).sources) {
    for (const { says, carried_by, absent, not_carried } of points) {
      const told = carried_by.length > 0 || not_carried !== null;
      expect({ id, says, told, absent }).toEqual({ id, says, told: true, absent: [] });
    }
  }
});
