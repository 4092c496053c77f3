import type { Topic } from './topics.ts';

/** 打开说明.txt: how to open the pack, for whoever gets it on a stick. */
export function readmeText({ label, holds }: Topic, date: string): string {
  return `绿桥 双击即开版（${label}，${date}）

怎么打开
1. 把压缩包整个解压到电脑上，例如桌面；不要在压缩包里直接双击。
2. 打开解压出来的 luqiao 文件夹，双击 index.html。
3. 用 Edge、Chrome 或 Firefox 的新版本；打开后和网站一样用，不需要联网，不安装任何东西。

包里有什么
${holds}。
没有收进本包的页面，点开会说明。

更新
有新的完整包就整个换掉；拿到的是 delta 增量包，就解压后覆盖到原来的 luqiao 文件夹，removed.txt 里列出的文件可以删去。

核对
发布页上的 SHA256SUMS 是每个压缩包的校验值；luqiao 文件夹里的 sums.json 是每个文件的校验值。

说明
标准与政策以发布机关的原文为准；内容截至 ${date}。
`;
}
