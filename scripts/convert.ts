import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

/**
 * The door of the converter. Node keeps what it has made of the modules, by their content, so that they start in half
 * the time when they are loaded again; that has to be said before they are loaded. So has that the slower of V8's two
 * optimizing compilers stays out: in the seconds that a conversion takes it costs more than its code saves.
 */

setFlagsFromString('--no-turbofan');
enableCompileCache();
const { convert } = await import('./conversion/command.ts');
process.exitCode = await convert();
