import { describe, expect, test } from 'vitest';
import { parseSetting } from '../../src/purchase/parse-setting.ts';
import { smallLibrary } from '../library/fixtures/small-library.ts';

const library = smallLibrary();

describe('a parameter on the command line', () => {
  test.each<[string, unknown]>([
    ['repair_days=14', 14],
    ['repair_days=14 days', 14],
    ['fee_cap=US$5,000', 5000],
    ['link_version=1.10', '1.10'],
    ['list_format=SPDX, CycloneDX', ['SPDX', 'CycloneDX']],
  ])('%s', (text, value) => {
    expect(parseSetting(library, text)).toEqual({ ok: true, id: text.split('=')[0], value, warnings: [] });
  });

  test('with a doubt comes with the warning', () => {
    expect(parseSetting(library, 'list_format=CSV')).toMatchObject({
      ok: true,
      value: ['CSV'],
      warnings: [{ message: '`CSV` is a weak choice for `list_format`' }],
    });
  });

  test.each([
    ['repair_dayz=1', 'unknown parameter `repair_dayz`'],
    ['repair_days=soon', '`repair_days` must be a number of days, not `soon`'],
    ['repair_days=14 hours', '`repair_days` must be a number of days, not `14 hours`'],
    ['repair_days=400', '`repair_days` must be at most 365 days, not 400 days'],
    ['list_format=', '`list_format` is an empty list'],
    ['repair_days', '`repair_days` sets nothing'],
  ])('%s is refused', (text, message) => {
    expect(parseSetting(library, text)).toMatchObject({ ok: false, message });
  });
});
