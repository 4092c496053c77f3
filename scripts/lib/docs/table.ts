/** A Markdown table; cells may hold any text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  const line = text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
  // In code a backslash would be printed.
  return line.replace(/`[^`]*`|</g, (part) => (part === '<' ? '\\<' : part));
}
