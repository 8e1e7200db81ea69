/** Property tests draw the same cases every time, so that one tree has one result; MC2_SEED draws others. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['MC2_SEED'] ?? 20261122) });
