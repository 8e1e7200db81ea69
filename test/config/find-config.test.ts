import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findConfig } from '../../src/config/find-config.ts';
import { folderWith } from './temporary-files.ts';

test('the nearest configuration counts', () => {
  const folder = folderWith({ '.git/HEAD': '', 'mc2.yaml': '', 'a/mc2.yaml': '', 'a/b/c.md': '' });
  expect(findConfig(join(folder, 'a/b'))).toBe(join(folder, 'a/mc2.yaml'));
  expect(findConfig(folder)).toBe(join(folder, 'mc2.yaml'));
});

test('the search ends at the root of the repository', () => {
  const folder = folderWith({ 'mc2.yaml': '', 'work/.git/HEAD': '', 'work/a/b.md': '' });
  expect(findConfig(join(folder, 'work/a'))).toBeNull();
});

test('without a repository it ends below the home folder', () => {
  const home = folderWith({ 'mc2.yaml': '', 'deals/mc2.yaml': '', 'deals/a/b.md': '', 'other/a/b.md': '' });
  expect(findConfig(join(home, 'deals/a'), home)).toBe(join(home, 'deals/mc2.yaml'));
  expect(findConfig(join(home, 'other/a'), home)).toBeNull();
});

test('outside of repository and home only the folder itself counts', () => {
  const folder = folderWith({ 'mc2.yaml': '', 'a/b.md': '' });
  expect(findConfig(join(folder, 'a'), '/nowhere')).toBeNull();
  expect(findConfig(folder, '/nowhere')).toBe(join(folder, 'mc2.yaml'));
});
