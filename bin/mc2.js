#!/usr/bin/env node
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// From 22.1 on Node keeps compiled code between runs.
module.enableCompileCache?.();
// A run over one contract is over before optimized code pays: docs/performance.md has the figures.
setFlagsFromString('--interrupt-budget=600000');

const { main } = await import('../dist/program/mc2.js');
await main(process.argv.slice(2));
