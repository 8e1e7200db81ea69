/** What has changed since a revision, as git knows it. Nothing is fetched. */
import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../../errors.ts';

const run = promisify(execFile);

/**
 * Absolute paths of the files that differ between the working folder and the point where the current branch left
 * `revision`, and of those that git does not track yet. Deleted files are not among them.
 *
 * @throws UsageError outside of a repository, without git, and for a revision that does not exist
 */
export async function changedFiles(revision: string, folder: string): Promise<ReadonlySet<string>> {
  const git = (args: readonly string[]): Promise<string> => runGit(args, folder);
  const top = (await explained(git(['rev-parse', '--show-toplevel']), 'this folder is in no git repository')).trim();
  const commit = (
    await explained(
      git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]),
      `git knows no revision \`${revision}\``,
      'a shallow clone holds only the newest revisions: fetch more of them first',
    )
  ).trim();
  const fork = (await git(['merge-base', commit, 'HEAD']).catch(() => commit)).trim();
  const [tracked, untracked] = await Promise.all([
    git(['diff', '--name-only', '-z', '--no-ext-diff', '--no-textconv', '--no-renames', '--diff-filter=d', fork, '--']),
    git(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', top]),
  ]);
  const names = `${tracked}\0${untracked}`.split('\0').filter((name) => name !== '');
  return new Set(names.map((name) => join(top, name)));
}

/** True where a document is among the changed files, however it is named. */
export function isChanged(path: string, changed: ReadonlySet<string>): boolean {
  try {
    return changed.has(realpathSync(path));
  } catch {
    // What cannot be looked at is not passed over.
    return true;
  }
}

/** A repository of somebody else must not get to run programs by its settings. */
async function runGit(args: readonly string[], folder: string): Promise<string> {
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];
  const { stdout } = await run('git', [...safe, ...args], {
    cwd: folder,
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
  });
  return stdout;
}

async function explained(result: Promise<string>, message: string, help = ''): Promise<string> {
  try {
    return await result;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw missing
      ? new UsageError('--changed-since needs git, which is not installed', '', error)
      : new UsageError(`--changed-since: ${message}`, help, error);
  }
}
