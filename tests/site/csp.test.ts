import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { connectSources } from '../../integrations/csp.ts';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { SITE_BASE } from '../../scripts/lib/site-base.ts';
import settings from '../../site.config.ts';
import { editorOrigins } from '../../src/lib/admin/backend.ts';
import { headersAt } from '../support/headers.ts';
import { expectNone } from '../support/report.ts';
import { files, pages } from '../support/site.ts';

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
/** The one page that is allowed more: the editor builds its styles itself and asks the host of the repository. */
const EDITOR = '/admin/';
const EDITOR_POLICY: Readonly<Record<string, string>> = {
  ...POLICY,
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  'connect-src': [POLICY['connect-src'], 'data:', 'blob:', ...editorOrigins(settings.repository)].join(' '),
};
const policyOf = (address: string) => (address === EDITOR ? EDITOR_POLICY : POLICY);

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
      const wanted = policyOf(page.address);
      return [...new Set([...Object.keys(wanted), ...Object.keys(found)])]
        .filter((directive) => found[directive] !== wanted[directive])
        .map((directive) => `${page.address}: ${directive} is ${found[directive]}`);
    }),
  );
});

it('sends the same policy as a header, once, and lets no other site frame the pages', () => {
  const ours = [
    ...pages.keys(),
    ...[...files].filter((path) => path.endsWith('.js')).map((path) => `/${path}`),
  ];
  for (const address of ours) {
    const policy = headersAt(SITE_BASE + address.slice(1))['content-security-policy'] ?? '';
    expect([address, read(policy)]).toEqual([address, { ...policyOf(address), 'frame-ancestors': "'none'" }]);
  }
});

it('allows nothing more than the strict policy on any page but the editor', () => {
  expect(pages.has(EDITOR)).toBe(true);
  const loose = [...pages.values()].filter((page) =>
    /unsafe|blob:/.test(page.meta('content-security-policy') ?? ''),
  );
  expect(loose.map(({ address }) => address)).toEqual([EDITOR]);
});

it('allows by hash only in the policy of the page, where Astro keeps the hashes current', () => {
  expect(readFileSync(fromRoot('public/_headers'), 'utf8')).not.toMatch(/'sha\d/);
});
