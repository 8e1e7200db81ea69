import { exitCodes } from '../errors.ts';

/** `mc2 lint … | head` ends without a stack trace, and with the code that it would have had anyway. */
export function keepQuietWhenPipesClose(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      process.once('exit', () => {
        process.exitCode = exitCodes.bug;
      });
      if (stream === process.stdout) process.stderr.write(`error: cannot write the output: ${error.message}\n`);
    });
  }
}
