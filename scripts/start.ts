import { assertPortIsFree, PortTaken, serveFolder } from './run/serve.ts';
import { basePath, convertAndBuild, OUT_DIR, portOrExit } from './run/site.ts';

/** `npm start`: builds the site and serves it on this machine. */

async function start(): Promise<number> {
  const port = portOrExit();
  try {
    await assertPortIsFree(port);
    const code = await convertAndBuild();
    if (code !== 0) return code;
    const { url } = await serveFolder({ folder: OUT_DIR, base: basePath(), port });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
    console.log(`\nThe site is at ${url} (Ctrl+C ends it).`);
    return 0;
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    console.error(`${error.message} Choose another one with PORT, for example: PORT=${port + 1} npm start`);
    return 1;
  }
}

process.exitCode = await start();
