// Entry point of every npm script: `node scripts/bootstrap.mjs <command> [args…]`.
// Installs the dependencies when needed (for `install` that is all), then runs scripts/<command>.ts
// under the Node version that the dependencies bring along. It is the only file that has to run on any
// Node >= 18, hence plain JavaScript, old syntax, no dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.luqiao-install');
const lockFile = join(root, 'package-lock.json');
const nodeDir = join(modules, 'node', 'bin');
const windows = process.platform === 'win32';

/** Prints the lines to stderr and ends the process with exit code 1. */
function fail(...lines) {
  console.error(`\n✖ ${lines.join('\n  ')}\n`);
  process.exit(1);
}

/** Major version of the Node that runs this file. */
function currentMajor() {
  return Number(process.versions.node.split('.')[0]);
}

/** Stamp of one installed state: lock file content plus the platform its binaries are for. */
function lockStamp() {
  const hash = existsSync(lockFile)
    ? createHash('sha256').update(readFileSync(lockFile)).digest('hex')
    : 'none';
  return `${hash} ${process.platform}-${process.arch}`;
}

/** True when node_modules was installed from the present lock file on this platform. */
function installed() {
  if (!existsSync(stampFile)) return false;
  return readFileSync(stampFile, 'utf8').split('\n').indexOf(lockStamp()) !== -1;
}

/** Runs `npm install` and records what was installed. */
function install() {
  const before = lockStamp();
  console.log('绿桥：正在安装依赖（首次约需一到两分钟，之后会跳过这一步）……');
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: 'inherit' };
  // `npm run` names its own script here; calling it with this Node avoids the shell (npm.cmd on Windows).
  const npm = process.env.npm_execpath;
  const result =
    npm && /npm-cli\.js$/.test(npm)
      ? spawnSync(process.execPath, [npm].concat(args), options)
      : spawnSync('npm', args, Object.assign({ shell: windows }, options));
  if (result.error || result.status !== 0) {
    fail(
      '依赖没有装好，后面的步骤无法进行。',
      '请看上面 npm 的报错；常见原因是网络不通，或 npm 的下载源（npm config get registry）访问不了。',
      '处理后重新运行同一条命令即可；仍不行时，删除 node_modules 文件夹再试。',
    );
  }
  const after = lockStamp();
  if (before !== after) {
    if (process.env.CI) {
      fail(
        '安装依赖时 package-lock.json 被改动了：它与 package.json 不一致。',
        '请在本地运行 npm install，并把更新后的 package-lock.json 一起提交。',
        '如果并没有想改依赖，用 git restore package-lock.json 还原。',
      );
    }
    console.log(
      '提示：安装时 package-lock.json 有改动。没有想改依赖的话，请用 git restore package-lock.json 还原。',
    );
  }
  // Both states count as installed: restoring the lock file must not trigger another install.
  writeFileSync(stampFile, `${before}\n${after}\n`);
}

/** Path of the project's own Node, or of the running one where it is new enough. */
function findNode() {
  const own = join(nodeDir, windows ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (currentMajor() >= 24) return process.execPath;
  return fail(
    '没有找到项目自带的 Node 24（node_modules/node/bin）。',
    '安装时请不要使用 --ignore-scripts，也不要在 npm 配置里关闭安装脚本（npm config get ignore-scripts 应为 false）。',
    '请删除 node_modules 文件夹，再运行 npm install；或者直接安装 Node 24：https://nodejs.org/zh-cn',
  );
}

if (currentMajor() < 18) {
  fail(
    `当前的 Node 是 ${process.version}，版本太旧，至少需要 18。`,
    '请到 https://nodejs.org/zh-cn 下载安装最新的长期支持版，再重新运行。',
  );
}

const command = process.argv[2] || '';
const script = join(root, 'scripts', `${command}.ts`);
if (command !== 'install' && (!/^[a-z][a-z0-9-]*$/.test(command) || !existsSync(script))) {
  fail(
    `没有名为“${command}”的命令。`,
    '常用命令：npm start（打开网站）、npm run dev（边改边看）、npm test（全部检查）。',
  );
}

const started = Date.now();
if (!installed()) install();
const node = findNode();
if (command === 'install') process.exit(0);

const inheritedPath = process.env.PATH || process.env.Path || '';
const env = Object.assign({}, process.env, {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
  LUQIAO_STARTED: String(started),
});
// Windows spells it `Path`; two spellings in one environment would shadow each other.
for (const key of Object.keys(env)) if (key.toUpperCase() === 'PATH') delete env[key];
// Some tools colour even what goes to a file, or whenever CI is set.
if (!process.stdout.isTTY && !env.FORCE_COLOR) env.NO_COLOR = '1';
env.PATH = [nodeDir, join(modules, '.bin'), inheritedPath].join(delimiter);

const child = spawn(node, [script].concat(process.argv.slice(3)), { cwd: root, stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // In a terminal Ctrl-C already reaches the child; a second SIGINT would mean "stop at once" to some tools.
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  });
}
// The shell that npm puts in between does not pass on SIGTERM; without this, ending npm would leave a server behind.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 1000).unref();
}
child.on('error', (error) => fail(`无法启动 Node：${error.message}`));
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
