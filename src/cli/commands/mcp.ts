/** `mc2 mcp`: mc2 for assistants. */
import { resolve } from 'node:path';
import { exitCodes } from '../../errors.ts';
import type { Console } from '../console.ts';

export type McpOptions = { readonly root?: string; readonly library?: string };

/** Serves over standard input and output until they close, and gives 0. Throws UsageError when there is no such folder. */
export async function mcp({ root = '.', library }: McpOptions, console: Console): Promise<number> {
  const { serveMcp } = await import('../mcp/serve.ts');
  const { configFile } = console;
  // Paths on the command line are relative to where it was typed, not to the root.
  await serveMcp(root, {
    ...(library === undefined ? {} : { library: resolve(library) }),
    ...(configFile === undefined ? {} : { configFile: absolute(configFile()) }),
  });
  return exitCodes.clean;
}

function absolute(file: string | false | undefined): () => string | false | undefined {
  const path = typeof file === 'string' && file !== '' ? resolve(file) : file;
  return () => path;
}
