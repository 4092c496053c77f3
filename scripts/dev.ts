// npm run dev: Astro's development server; further arguments go to it (for example --port 8080).
import './lib/node-version.ts';
import { runTool } from './lib/run.ts';

console.log('开发模式：改动保存后，浏览器会自动刷新。搜索需要先构建，这里用不了。按 Ctrl-C 结束。');
process.exitCode = await runTool('astro', ['dev', ...process.argv.slice(2)]);
