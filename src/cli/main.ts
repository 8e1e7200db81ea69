/** The edge of the program: streams, signals, exit codes. Everything below gets them handed in. */
import { exitCodes, Mc2Error } from '../errors.ts';
import { safeText } from '../report/safe-text.ts';
import type { Console } from './console.ts';
import { packageVersion } from './package-info.ts';
import { createProgram } from './program.ts';
import { keepQuietWhenPipesClose } from './quiet-pipes.ts';
import { colorModes, createPainter, wantsColor, type ColorMode } from './style.ts';

export { judgeInThread } from './lint-run/judging-thread.ts';

/** Runs mc2 with the arguments after the program's name and leaves the exit code in `process.exitCode`. Never rejects. */
export async function main(args: readonly string[]): Promise<void> {
  keepQuietWhenPipesClose();
  process.once('SIGINT', () => process.exit(exitCodes.interrupted));
  const terminal = await openConsole(args);
  try {
    process.exitCode = await createProgram(terminal)(args);
  } catch (error) {
    process.exitCode = reportError(error, args, terminal);
  }
}

async function openConsole(args: readonly string[]): Promise<Console> {
  const mode = colorMode(args);
  const columns = process.stdout.columns ?? process.stderr.columns ?? 80;
  return {
    out: (text) => void process.stdout.write(text),
    drained,
    err: (text) => void process.stderr.write(text),
    paintOut: await createPainter(wantsColor(mode, process.env, process.stdout)),
    paintErr: await createPainter(wantsColor(mode, process.env, process.stderr)),
    width: Math.min(Math.max(columns, 40), 120),
    outIsTerminal: process.stdout.isTTY,
    errIsTerminal: process.stderr.isTTY && process.env['TERM'] !== 'dumb',
  };
}

/** A pipe takes what does not fit into it when it is read; one that was closed has taken everything. */
async function drained(): Promise<void> {
  if (process.stdout.writableNeedDrain) await new Promise<void>((done) => process.stdout.write('', () => done()));
}

/** Read before the arguments are parsed, so that errors about arguments are coloured as asked too. */
function colorMode(args: readonly string[]): ColorMode {
  const at = args.findLastIndex((arg) => arg === '--color' || arg.startsWith('--color='));
  const value = args[at]?.startsWith('--color=') === true ? args[at].slice('--color='.length) : args[at + 1];
  return colorModes.find((mode) => at !== -1 && mode === value) ?? 'auto';
}

function reportError(error: unknown, args: readonly string[], { err, paintErr }: Console): number {
  if (error instanceof Mc2Error) {
    err(`${frameless(error.message) ? `${paintErr('error', 'error')}: ` : ''}${error.message}\n`);
    if (error.help !== '') err(`  help: ${error.help}\n`);
    return error.exitCode;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  err(
    [
      `${paintErr('error', 'bug')}: mc2 has failed, and the fault is its own.`,
      `  mc2 ${packageVersion()}, Node ${process.version}, ${process.platform} ${process.arch}`,
      `  command: mc2 ${args.map((arg) => safeText(arg)).join(' ')}`,
      ...stack.split('\n').map((line) => `  ${safeText(line)}`),
      'Please report this to the maintainers with the lines above and, if you may share it, the document.',
      '',
    ].join('\n'),
  );
  return exitCodes.bug;
}

/** Framed problems carry their own `error:` at the head of each. */
function frameless(message: string): boolean {
  return !message.startsWith('error: ') && !message.startsWith('warning: ');
}
