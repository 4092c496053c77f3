/**
 * The file in the folder that a site's path leads to: folders are their `index.html`.
 * @param path without the base path in front, with query and fragment: `standards/x/?q=1#limits`
 */
export function fileOfPath(path: string): string {
  const [, file = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  return `${file === '' || file.endsWith('/') ? `${file}index.html` : file}${rest}`;
}

/**
 * Path of the file that code asks for, from the folder: addresses of the site, of the folder, relative ones made
 * absolute by the browser.
 * @param address as given to `fetch`
 * @param root address of the folder, with a slash at the end
 * @param base base path of the site, with slashes at both ends
 * @returns undefined for what lies elsewhere
 */
export function filePartOf(address: string, root: string, base: string): string | undefined {
  const plain = address.replace(/[?#].*$/s, '');
  if (plain.startsWith(root)) return plain.slice(root.length);
  if (plain.startsWith(base) && !plain.startsWith('//')) return plain.slice(base.length);
  // Made absolute against a page in a folder, a path from the top is one of the whole disk, or of a drive.
  const [top] = /^file:\/\/(?:\/[A-Za-z]:(?=\/))?/.exec(plain) ?? [];
  if (top && plain.startsWith(top + base)) return plain.slice(top.length + base.length);
  return undefined;
}
