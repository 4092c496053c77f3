import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { editorPolicy } from '../src/lib/admin/policy.ts';
import type { Site } from '../src/schemas/site.ts';

type Policy = Exclude<NonNullable<AstroUserConfig['security']>['csp'], boolean | undefined>;

/** Folder of the one page that needs more than the others. */
const EDITOR = 'admin';

/** Where pages may send to: the site itself, and the services that take in demands where the operator has some. */
export function connectSources({ demand, technology }: Site['forms']): string {
  const origins = [demand, technology].flatMap((form) =>
    form?.endpoint ? new URL(form.endpoint.url).origin : [],
  );
  return ["'self'", ...new Set(origins)].join(' ');
}

/**
 * The strictest policy under which every page works: nothing inline, nothing from other hosts.
 * `frame-ancestors` cannot stand in a `<meta>` policy; public/_headers carries it for hosts that read that file.
 */
export function contentSecurityPolicy(forms: Site['forms']): Policy {
  return {
    directives: [
      "default-src 'none'",
      "img-src 'self' data:",
      "media-src 'self'",
      "font-src 'self'",
      `connect-src ${connectSources(forms)}`,
      "manifest-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "object-src 'none'",
    ],
    scriptDirective: { resources: ["'self'"] },
    styleDirective: { resources: ["'self'"] },
  };
}

/** A policy with more sources for some of its directives, each written as in a policy. */
function widen(policy: string, additions: readonly string[]): string {
  return policy
    .split('; ')
    .map((directive) => {
      const [name] = directive.split(' ');
      const more = additions.flatMap((addition) => {
        const [widened, ...sources] = addition.split(' ');
        return widened === name ? sources : [];
      });
      return [directive, ...more].join(' ');
    })
    .join('; ');
}

/**
 * The header file with the places to send to, and with a policy of its own for the editor. Rules of such a file add up,
 * and of two policies a browser obeys both; so the general one is written once for every address but the editor's.
 * @param headers text of public/_headers: one rule for all addresses
 * @param names files and folders at the root of the built site
 * @param base path that the site is under, with a slash at both ends
 */
export function headersFor(
  headers: string,
  { forms, repository }: Site,
  names: readonly string[],
  base: string,
): string {
  const line = /^ {2}Content-Security-Policy: (.*)\n/m;
  const policy = line
    .exec(headers)?.[1]
    ?.replace("connect-src 'self'", `connect-src ${connectSources(forms)}`);
  if (!policy) throw new Error('public/_headers has no Content-Security-Policy');
  const { directives, styles } = editorPolicy(repository);
  const own = widen(policy, [...directives, `style-src ${styles.join(' ')}`]);
  const rule = (address: string, value: string) => `${base}${address}\n  Content-Security-Policy: ${value}\n`;
  const places = names
    .filter((name) => name !== EDITOR && name !== '_headers' && name !== 'index.html')
    .sort()
    .map((name) => (name.includes('.') ? name : `${name}/*`));
  return [
    headers.replace(line, ''),
    ...['', ...places].map((address) => rule(address, policy)),
    rule(`${EDITOR}/*`, own),
  ].join('\n');
}

/** Puts the policies into the built `_headers`. */
export function headerPolicy(site: Site): AstroIntegration {
  let base = '/';
  return {
    name: 'header-policy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const file = new URL('_headers', dir);
        await writeFile(file, headersFor(await readFile(file, 'utf8'), site, await readdir(dir), base));
      },
    },
  };
}
