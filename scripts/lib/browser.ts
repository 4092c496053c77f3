import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromium as playwrightChromium } from '@playwright/test';

const ENV_NAMES = ['CHROMIUM_PATH', 'CHROME_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];

/** Where browsers usually are on a platform. */
function systemCandidates(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((path) =>
      folders.map((folder) => join(folder, path)),
    );
  }
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].flatMap((name) => [
    `/usr/bin/${name}`,
    `/usr/local/bin/${name}`,
    `/snap/bin/${name}`,
  ]);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

async function packagedChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const path = await packaged.executablePath();
    return isFile(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Path of a Chromium: named in the environment, installed on the system, brought by the
 * dependencies (Linux x64), or installed by Playwright, in this order. Remembered in CHROMIUM_PATH, so that
 * test workers do not unpack the packaged browser a second time, at the same moment.
 */
export async function findBrowser(): Promise<string> {
  for (const name of ENV_NAMES) {
    const path = process.env[name];
    if (!path) continue;
    if (isFile(path)) return path;
    throw new Error(`环境变量 ${name} 指向的浏览器不存在：${path}`);
  }
  const found =
    systemCandidates(process.platform, process.env).find(isFile) ??
    (await packagedChromium()) ??
    [playwrightChromium.executablePath()].find(isFile);
  if (found === undefined) {
    throw new Error(
      '没有找到浏览器。请任选一种办法：\n' +
        '  1. 安装 Chrome、Edge 或 Chromium（Debian / Ubuntu：sudo apt-get install chromium）；\n' +
        '  2. 运行 npx playwright install chromium；\n' +
        '  3. 用环境变量 CHROMIUM_PATH 指定已有浏览器的完整路径。',
    );
  }
  process.env.CHROMIUM_PATH = found;
  return found;
}

/** Launch flags: nothing of the browser's own in the background, and no sandbox where root cannot have one. */
export function launchArgs(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
