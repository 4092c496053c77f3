import type { AstroUserConfig } from 'astro';

type Policy = Exclude<NonNullable<AstroUserConfig['security']>['csp'], boolean | undefined>;

/**
 * The strictest policy under which every page works: nothing inline, nothing from other hosts.
 * `frame-ancestors` cannot stand in a `<meta>` policy; public/_headers carries it for hosts that read that file.
 */
export const contentSecurityPolicy: Policy = {
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ],
  scriptDirective: { resources: ["'self'"] },
  styleDirective: { resources: ["'self'"] },
};
