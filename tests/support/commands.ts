/** The commands of a Markdown text: the lines of its `sh` blocks, continued lines as one, comments left out. */
export function commandsIn(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^( *)```sh\n(.*?)^\1```$/gms)].map(([, indent = '', text = '']) =>
    text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
  return blocks
    .flatMap((text) => text.replaceAll(/\\\n\s*/g, '').split('\n'))
    .map((line) => line.replace(/\s+#\s.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
