// Imported first by every script: a clear message instead of a syntax error deep inside a tool.
const MINIMUM = 24;

/** Ends the process with a message when the running Node is older than the project needs. */
export function assertNodeVersion(version: string = process.versions.node): void {
  if (Number(version.split('.')[0]) >= MINIMUM) return;
  console.error(
    `✖ 这个脚本需要 Node ${MINIMUM}，当前是 ${version}。请通过 npm 命令运行（例如 npm start、npm test），它会使用项目自带的 Node。`,
  );
  process.exit(1);
}

assertNodeVersion();
