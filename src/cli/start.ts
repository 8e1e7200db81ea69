/** What `bin/mc2.js` calls: the version is said at once, for all else the program is loaded. */
import type { main } from './main.ts';
import { packagePath } from './package-info.ts';
import { keepQuietWhenPipesClose } from './quiet-pipes.ts';
import { versionLine } from './version-line.ts';

/** Runs mc2 with the arguments after the program's name, as `main` does. */
export async function start(args: readonly string[]): Promise<void> {
  const version = args.length === 1 && (args[0] === '--version' || args[0] === '-V') ? versionOrNull() : null;
  if (version !== null) {
    keepQuietWhenPipesClose();
    process.stdout.write(`${version}\n`);
    return;
  }
  const { loadProgram } = await import('./load-program.ts');
  const program = loadProgram(packagePath('dist/program'), args) as { readonly main: typeof main };
  await program.main(args);
}

/** Where it cannot be said, the program says why. */
function versionOrNull(): string | null {
  try {
    return versionLine();
  } catch {
    return null;
  }
}
