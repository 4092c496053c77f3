/**
 * Puts generated text between the two comments that keep a place for it in a page written by hand.
 * @param name what the place is called: `<!-- name：由 npm run docs 生成，不要手改 -->` … `<!-- name：到此为止 -->`
 * @throws Error when the page does not keep that place
 */
export function fillIn(page: string, name: string, generated: string): string {
  const start = `<!-- ${name}：由 npm run docs 生成，不要手改 -->`;
  const end = `<!-- ${name}：到此为止 -->`;
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`the page keeps no place for ${name}`);
  return `${page.slice(0, from + start.length)}\n\n${generated}\n\n${page.slice(to)}`;
}
