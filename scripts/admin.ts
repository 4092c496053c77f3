// npm run admin [-- --port N]: opens the web editor on this computer, to edit the files of this folder without an account.
import './lib/node-version.ts';
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildSite, isBuildCurrent } from './lib/build.ts';
import { ROOT } from './lib/paths.ts';
import { findFreePort, requestedPort } from './lib/port.ts';

/** Only this computer gets to the server. */
const HOST = '127.0.0.1';
const DEFAULT_PORT = 4330;

/** Opens an address in the browser of the system; where there is none, the printed address has to do. */
function openInBrowser(address: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', address]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** Builds if needed and serves; resolves to an exit code when it cannot go on. */
async function admin(): Promise<number | undefined> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, open: { type: 'boolean', default: true } },
    allowNegative: true,
  });
  const wanted = requestedPort(values.port, process.env, DEFAULT_PORT);
  if (wanted === undefined) {
    console.error('✖ 端口应是 1 到 65535 之间的整数，例如：npm run admin -- --port 8080');
    return 2;
  }
  if (!isBuildCurrent()) {
    console.log('正在构建网站，编辑器是其中一页……');
    const code = await buildSite();
    if (code !== 0) return code;
  }
  const port = await findFreePort(wanted);
  if (port === undefined) {
    console.error(`✖ 端口 ${wanted} 起的 20 个端口都被占用。请指定一个：npm run admin -- --port 8080`);
    return 1;
  }
  // Loaded late: a mistake in site.config.ts should be reported by the build, not by this import.
  const { serveDist } = await import('./lib/serve.ts');
  const address = `${await serveDist(port, HOST)}admin/`;
  console.log(`
网页编辑器：${address}（只有这台电脑能打开）

  1. 用 Chrome 或 Edge 打开上面的地址，点“打开编辑器”；Firefox 和 Safari 不能让网页改文件夹里的文件。
  2. 点“使用本地仓库”，选择本项目的文件夹：${ROOT}
     浏览器问是否允许查看和修改，选允许；每次打开都会问。
  3. 选一类，打开条目改，或者新建；保存就写进 src/content，不会提交到任何地方。
  4. 改完运行 npm run check，通过后再提交；npm run dev 可以看效果。

按 Ctrl-C 结束。`);
  if (values.open) openInBrowser(address);
  return undefined;
}

process.exitCode = await admin();
