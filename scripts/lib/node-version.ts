// Imported first by every script: a clear message instead of an error deep inside a tool.
const MINIMUM = 24;

if (Number(process.versions.node.split('.')[0]) < MINIMUM) {
  console.error(
    `✖ 这个脚本需要 Node ${MINIMUM}，当前是 ${process.versions.node}。请通过 npm 命令运行（例如 npm start、npm test），它会使用项目自带的 Node。`,
  );
  process.exit(1);
}
