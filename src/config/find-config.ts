/** Which `mc2.yaml` counts. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

export const configName = 'mc2.yaml';

const repositoryMarks = ['.git', '.hg', '.svn', '.jj'];

/**
 * The nearest `mc2.yaml` from `folder` upward, null where there is none. The search ends at the root of the repository.
 * Where there is no repository it ends below the home folder, or at `folder` itself outside of it: what lies in a home
 * folder or in a shared one must not decide what a contract is judged by.
 */
export function findConfig(folder: string, home = homedir()): string | null {
  const last = repositoryRoot(folder) ?? outermostBelow(home, folder) ?? folder;
  for (let at = folder; ; at = dirname(at)) {
    const candidate = join(at, configName);
    if (existsSync(candidate)) return candidate;
    if (at === last || at === dirname(at)) return null;
  }
}

/** The nearest folder from `folder` upward that is the root of a repository; null where there is none. */
function repositoryRoot(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (repositoryMarks.some((mark) => existsSync(join(at, mark)))) return at;
    if (at === dirname(at)) return null;
  }
}

function outermostBelow(home: string, folder: string): string | null {
  const path = relative(home, folder);
  const [first = ''] = path.split(sep);
  return first === '' || first === '..' || isAbsolute(path) ? null : join(home, first);
}
