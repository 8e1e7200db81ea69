/** Paints with the sixteen colours that every terminal has. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Painter, Style } from '../report/reporter.ts';

const chalk = new Chalk({ level: 1 });

const styles: Readonly<Record<Style, ChalkInstance>> = {
  error: chalk.red.bold,
  warning: chalk.yellow,
  info: chalk.cyan,
  good: chalk.green,
  strong: chalk.bold,
  dim: chalk.dim,
  quote: chalk.italic,
};

export const coloredPainter: Painter = (style, text) => styles[style](text);
