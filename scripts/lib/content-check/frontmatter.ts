/** A file cut at its frontmatter fences. */
export interface Split {
  /** text between the fences; absent when there are none */
  readonly yaml?: string;
  readonly body: string;
  /** line of the file that the body starts on */
  readonly bodyLine: number;
}

/** Cuts a Markdown file at `---` lines. Without both fences everything is body. */
export function splitFrontmatter(text: string): Split {
  const open = /^---\n/.exec(text);
  const close = open && /^---$/m.exec(text.slice(4));
  if (!close) return { body: text, bodyLine: 1 };
  const yaml = text.slice(4, 4 + close.index);
  const bodyLine = yaml.split('\n').length + 2;
  return { yaml, body: text.slice(4 + close.index + 4), bodyLine };
}
