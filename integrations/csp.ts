import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import type { Site } from '../src/schemas/site.ts';

type Policy = Exclude<NonNullable<AstroUserConfig['security']>['csp'], boolean | undefined>;

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

/** The policy of `_headers` with the same places to send to: a browser obeys the stricter of the two. */
export function headersFor(headers: string, forms: Site['forms']): string {
  return headers.replace("connect-src 'self'", `connect-src ${connectSources(forms)}`);
}

/** Puts the places to send to into the built `_headers`. */
export function headerPolicy(forms: Site['forms']): AstroIntegration {
  return {
    name: 'header-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const file = new URL('_headers', dir);
        await writeFile(file, headersFor(await readFile(file, 'utf8'), forms));
      },
    },
  };
}
