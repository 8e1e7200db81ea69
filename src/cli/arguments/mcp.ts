import type { Command } from 'commander';
import type { McpOptions } from '../commands/mcp.ts';
import type { Console } from '../console.ts';
import type { Finish } from './finish.ts';
import { libraryOption } from './options.ts';

/** `mc2 mcp`: its arguments and flags. */
export function addMcp(program: Command, console: Console, finish: Finish): void {
  program
    .command('mcp')
    .summary('serve an assistant over standard input and output')
    .description(
      'Serve the tools lint, explain, list and generate to an assistant by the Model Context Protocol, over standard input and output only. Nothing reaches the network.',
    )
    .option('--root <dir>', 'the folder that the assistant may name files in', '.')
    .addOption(libraryOption())
    .action(async (options: McpOptions) => {
      const { mcp } = await import('../commands/mcp.ts');
      finish(await mcp(options, console));
    });
}
