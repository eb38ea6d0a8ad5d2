import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where the person stands: npm changes the working directory to the project, and INIT_CWD says where it was called. */
export const HERE = process.env.INIT_CWD ?? process.cwd();
