/** The MCP server: tools over standard input and output, and over nothing else. */
import { realpathSync } from 'node:fs';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { Mc2Error, UsageError } from '../../errors.ts';
import { listable } from '../listable.ts';
import { packageVersion } from '../package-info.ts';
import { systemReason } from '../system-reason.ts';
import { callTool, type ToolContext } from './call-tool.ts';
import { describeTools, type ToolName } from './tools.ts';

const instructions =
  'mc2 judges contracts for medical devices against a library of security requirements and writes such terms. Its texts are a starting point for counsel, not legal advice. Facts that nobody knows stay open: ask the user, do not guess.';

/**
 * Serves until the other side closes its end.
 *
 * @param folder what paths are relative to and must not lead out of
 * @param context what the command line says about library and configuration
 * @throws UsageError when there is no such folder
 */
export async function serveMcp(folder: string, context: ToolContext): Promise<void> {
  const root = enter(folder);
  const tools = describeTools(listable);
  const server = new Server({ name: 'mc2', version: packageVersion() }, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (tool === undefined) return failed(`there is no tool \`${params.name}\``);
    try {
      const text = await callTool(tool.name as ToolName, params.arguments ?? {}, root, context);
      return { content: [{ type: 'text', text }] };
    } catch (error) {
      if (!(error instanceof Mc2Error)) throw error;
      return failed(error.help === '' ? error.message : `${error.message}\nhelp: ${error.help}`);
    }
  });
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport());
  await closed;
  await server.close();
}

function failed(text: string) {
  return { isError: true, content: [{ type: 'text' as const, text }] };
}

/** Makes the folder the current one, so that paths and configuration are looked for there. */
function enter(folder: string): string {
  try {
    process.chdir(folder);
    return realpathSync('.');
  } catch (error) {
    throw new UsageError(`cannot look into ${folder}: ${systemReason(error)}`, '', error);
  }
}
