import { enableCompileCache } from 'node:module';

/**
 * The door of the converter. Node keeps what it has made of the modules, by their content, so that they start in half
 * the time when they are loaded again; that has to be said before they are loaded.
 */

enableCompileCache();
const { convert } = await import('./conversion/command.ts');
process.exitCode = await convert();
