import { convertAndBuild } from './run/site.ts';

/** `npm run build`: seeds → content → dist. */
process.exitCode = await convertAndBuild();
