/** `mc2 completion`: a script for the shell. */
import type { Command } from 'commander';
import { exitCodes } from '../../errors.ts';
import { bashCompletion } from '../completion/bash.ts';
import { commandSpec } from '../completion/command-spec.ts';
import { fishCompletion } from '../completion/fish.ts';
import { zshCompletion } from '../completion/zsh.ts';
import type { Console } from '../console.ts';
import { loadLibrary } from '../load-library.ts';

const writers = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };

export type Shell = keyof typeof writers;

/** Writes the script to standard output and gives 0. Ids are those of the library. Throws UsageError for a faulty library. */
export async function completion(
  shell: Shell,
  program: Command,
  options: { readonly library?: string },
  console: Console,
): Promise<number> {
  const library = await loadLibrary(options.library, console);
  const ids = [...library.requirements, ...library.facts, ...library.parameters].map(({ id }) => id);
  console.out(writers[shell](commandSpec(program, ids)));
  return exitCodes.clean;
}
