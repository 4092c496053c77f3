// npm start: from a fresh checkout to the site in the browser. Builds only when something changed.
import './lib/node-version.ts';
import { parseArgs } from 'node:util';
import { buildSite, isBuildCurrent } from './lib/build.ts';
import { findFreePort, requestedPort } from './lib/port.ts';

/** Builds if needed and serves; resolves to an exit code when it cannot go on. */
async function start(): Promise<number | undefined> {
  const { values } = parseArgs({ options: { port: { type: 'string' } } });
  const wanted = requestedPort(values.port, process.env, 4321);
  if (wanted === undefined) {
    console.error('✖ 端口应是 1 到 65535 之间的整数，例如：npm start -- --port 8080');
    return 1;
  }

  if (isBuildCurrent()) {
    console.log('内容没有变化，直接使用上次的构建结果。');
  } else {
    console.log('正在构建网站……');
    const code = await buildSite();
    if (code !== 0) return code;
  }

  const port = await findFreePort(wanted);
  if (port === undefined) {
    console.error(`✖ 端口 ${wanted} 起的 20 个端口都被占用。请指定一个：npm start -- --port 8080`);
    return 1;
  }
  if (port !== wanted) console.log(`端口 ${wanted} 已被占用，改用 ${port}。`);

  // Loaded late: a mistake in site.config.ts should be reported by the build, not by this import.
  const { serveDist } = await import('./lib/serve.ts');
  const address = await serveDist(port);
  const started = Number(process.env.LUQIAO_STARTED ?? Date.now() - performance.now());
  console.log(`
绿桥已经可以打开：${address}
（从运行命令到现在用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒）

接下来可以：
  npm run dev   边改内容边看效果
  npm test      运行全部检查（提交前建议跑一遍）
  投稿指南      ${address}contribute/

按 Ctrl-C 结束。`);
  return undefined;
}

process.exitCode = await start();
