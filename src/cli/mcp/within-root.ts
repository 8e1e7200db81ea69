/** Which paths an assistant may name. */
import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { UsageError } from '../../errors.ts';

/**
 * The path, if what it names is inside of `root`, links followed. A path that does not exist counts by its folder.
 *
 * @param root absolute, without links
 * @throws UsageError for a path that leads out
 */
export function withinRoot(path: string, root: string): string {
  const real = realPath(resolve(root, path));
  const inside = real === null ? null : relative(root, real);
  if (real === null || inside === null || inside === '..' || /^\.\.[\\/]/u.test(inside) || isAbsolute(inside))
    throw new UsageError(`${path} is outside of the folder that mc2 may look into`, 'start mc2 mcp with --root DIR');
  return inside === '' ? '.' : inside;
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    try {
      return join(realpathSync(dirname(path)), basename(path));
    } catch {
      return null;
    }
  }
}
