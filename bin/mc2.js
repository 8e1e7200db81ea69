#!/usr/bin/env node
'use strict';
const nodeModule = require('node:module');

// From 22.1 on Node keeps compiled code between runs.
nodeModule.enableCompileCache?.();

const { start } = require('../dist/program/start.cjs');
start(process.argv.slice(2));
