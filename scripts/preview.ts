// npm run preview [-- --port N]: serves what was built, and nothing else; the browser tests use it too.
import './lib/node-version.ts';
import { parseArgs } from 'node:util';
import { hasBuild } from './lib/build.ts';
import { isPortFree, requestedPort } from './lib/port.ts';
import { serveDist } from './lib/serve.ts';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const port = requestedPort(values.port, process.env, 4321);

if (port === undefined) {
  console.error('✖ 端口应是 1 到 65535 之间的整数，例如：npm run preview -- --port 8080');
  process.exitCode = 1;
} else if (!hasBuild()) {
  console.error('✖ 还没有构建结果。请先运行 npm run build；或者直接运行 npm start，它会先构建再打开。');
  process.exitCode = 1;
} else if (!(await isPortFree(port))) {
  console.error(`✖ 端口 ${port} 已被占用。请换一个：npm run preview -- --port ${port + 1}`);
  process.exitCode = 1;
} else {
  console.log(`网站地址：${await serveDist(port)}（按 Ctrl-C 结束）`);
}
