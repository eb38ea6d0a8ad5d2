import { exitCodeOf } from './door.ts';
import { assertPortIsFree, PortTaken, serveFolder } from './run/serve.ts';
import { basePath, checkSettings, portOf } from './run/settings.ts';
import { convertAndBuild, OUT_DIR } from './site.ts';

/** `npm start`: builds the site and serves it on this machine. Exit codes as those of `npm run build`. */

const USAGE = `用法：npm start

建站，在本机打开。环境变量 PORT 是端口（默认 4321），SITE_URL 和 BASE_PATH 是网站将来的地址（见 README.md）。`;

async function start(): Promise<number> {
  const port = portOf();
  checkSettings();
  try {
    await assertPortIsFree(port);
    const code = await convertAndBuild();
    if (code !== 0) return code;
    const { url } = await serveFolder({ folder: OUT_DIR, base: basePath(), port });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
    console.log(`\n网站在 ${url}（按 Ctrl+C 结束）。`);
    return 0;
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    console.error(`端口 ${port} 被别的程序占用。用 PORT 另选一个，如 PORT=${port + 1} npm start`);
    return 1;
  }
}

process.exitCode = await exitCodeOf(start, USAGE);
