import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connectSources } from '../../integrations/csp.ts';
import { DIST, fromRoot } from '../../scripts/lib/paths.ts';
import settings from '../../site.config.ts';
import { expectNone } from '../support/report.ts';
import { pages } from '../support/site.ts';

/** Nothing but files of the site itself; sending also to where the operator takes in demands. */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'media-src': "'self'",
  'font-src': "'self'",
  'connect-src': connectSources(settings.forms),
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'object-src': "'none'",
};
/** A hash allows one known text; Astro lists those of its own scripts and styles, in the page or not. */
const HASH = /^'sha(256|384|512)-[A-Za-z0-9+/]+={0,2}'$/;

/** A policy as directive → sources, hashes left out. */
function read(policy: string): Record<string, string> {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(
    directives
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name, sources.filter((source) => !HASH.test(source)).join(' ')]),
  );
}

it('carries the strict policy in the head of every page, once', () => {
  expectNone(
    [...pages.values()].flatMap((page) => {
      const [policy, ...more] = page
        .all('meta')
        .filter((meta) => meta.get('http-equiv')?.toLowerCase() === 'content-security-policy');
      if (policy?.parent?.tag !== 'head') return [`${page.address}: no policy in the head`];
      if (more.length) return [`${page.address}: more than one policy`];
      const found = read(policy.get('content') ?? '');
      return [...new Set([...Object.keys(POLICY), ...Object.keys(found)])]
        .filter((directive) => found[directive] !== POLICY[directive])
        .map((directive) => `${page.address}: ${directive} is ${found[directive]}`);
    }),
  );
});

it('sends the same policy as a header, and lets no other site frame the pages', () => {
  const headers = readFileSync(join(DIST, '_headers'), 'utf8');
  const [, policy = ''] = /^\/\*\n(?: .*\n)*? {2}Content-Security-Policy: (.*)$/m.exec(headers) ?? [];
  expect(read(policy)).toEqual({ ...POLICY, 'frame-ancestors': "'none'" });
});

it('allows by hash only in the policy of the page, where Astro keeps the hashes current', () => {
  expect(readFileSync(fromRoot('public/_headers'), 'utf8')).not.toMatch(/'sha\d/);
});
