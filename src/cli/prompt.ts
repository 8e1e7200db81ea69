/** Questions on a terminal. */
import { createInterface } from 'node:readline/promises';

export type Prompt = {
  /** What was typed after `text`; null once the input has ended, by Ctrl-C too. */
  readonly ask: (text: string) => Promise<string | null>;
  readonly close: () => void;
};

/** True where somebody sees the questions and can answer them: nothing is redirected. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && process.stderr.isTTY;
}

/**
 * Opens the terminal for questions, which go to standard error. Lines that arrive before their question, as when several
 * are pasted, wait for it.
 */
export function openPrompt(): Prompt {
  const lines: string[] = [];
  let ended = false;
  let wake = (): void => undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: true, historySize: 0 });
  terminal.on('line', (line) => {
    lines.push(line);
    wake();
  });
  terminal.on('SIGINT', () => {
    terminal.close();
  });
  terminal.on('close', () => {
    ended = true;
    wake();
  });
  return {
    ask: async (text) => {
      if (ended) return lines.shift() ?? null;
      terminal.setPrompt(text);
      terminal.prompt();
      if (lines.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return lines.shift() ?? null;
    },
    close: () => {
      terminal.close();
    },
  };
}
