import { readText } from './site.ts';

interface Rule {
  readonly matches: (path: string) => boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const rules = readText('_headers')
  .split(/\n(?=\/)/)
  .map((text): Rule => {
    const [address = '', ...lines] = text.split('\n');
    const start = address.replace(/\*$/, '');
    return {
      matches: (path) => (start === address ? path === address : path.startsWith(start)),
      headers: lines
        .filter((line) => line.startsWith('  '))
        .map((line) => {
          const colon = line.indexOf(':');
          return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
        }),
    };
  });

/**
 * The headers that a host reading the built `_headers` file sends with an address: what all matching rules say; a
 * header that two of them name is sent with both values.
 * @param path of the address, with the base path
 */
export function headersAt(path: string): Record<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of rules.filter(({ matches }) => matches(path)).flatMap(({ headers }) => headers))
    found.set(name, [found.get(name), value].filter((one) => one !== undefined).join(', '));
  return Object.fromEntries(found);
}
