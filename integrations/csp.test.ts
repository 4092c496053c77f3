import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineSite, type Site } from '../src/schemas/site.ts';
import { connectSources, contentSecurityPolicy, headersFor } from './csp.ts';

/** Policies of a header file by the addresses they are for. */
function rules(settings: Site, base = '/'): Map<string, string> {
  const names = ['404.html', 'index.html', '_headers', '_astro', 'admin', 'cases'];
  const text = headersFor(readFileSync('public/_headers', 'utf8'), settings, names, base);
  return new Map(
    [...text.matchAll(/^(\/.*)\n {2}Content-Security-Policy: (.*)$/gm)].map(
      ([, address = '', policy = '']) => [address, policy],
    ),
  );
}

const site = (demand?: object, technology?: object): Site =>
  defineSite({
    name: '站点',
    shortName: '站',
    tagline: '一个站点',
    contacts: [],
    forms: { ...(demand && { demand }), ...(technology && { technology }) },
    url: 'https://example.org',
    base: '/',
  });
const forms = (demand: object, technology?: object): Site['forms'] => site(demand, technology).forms;

describe('where pages may send to', () => {
  it('is the site alone where nobody takes in demands', () => {
    expect(connectSources({})).toBe("'self'");
    expect(connectSources(forms({ url: 'https://form.example.org/f' }))).toBe("'self'");
  });
  it('is also the origin of each endpoint, once', () => {
    const endpoint = { url: 'https://api.example.org:8443/demands?x=1' };
    const configured = forms({ endpoint }, { endpoint });
    expect(connectSources(configured)).toBe("'self' https://api.example.org:8443");
    expect(contentSecurityPolicy(configured).directives).toContain(
      "connect-src 'self' https://api.example.org:8443",
    );
    expect(rules(site({ endpoint }, { endpoint })).get('/cases/*')).toContain(
      "; connect-src 'self' https://api.example.org:8443; manifest-src",
    );
  });
});

describe('the header file', () => {
  const github = { host: 'github', url: 'https://github.com/owner/site', branch: 'main' } as const;
  const strict = rules(site()).get('/');

  it('has one policy for every address: the strict one, but for the editor', () => {
    const found = rules(site());
    expect([...found.keys()]).toEqual(['/', '/404.html', '/_astro/*', '/cases/*', '/admin/*']);
    expect(new Set([...found.values()].slice(0, -1))).toEqual(new Set([strict]));
  });
  it('names addresses as the host sees them', () => {
    expect([...rules(site(), '/luqiao/').keys()]).toContain('/luqiao/cases/*');
  });
  it('lets the editor set styles, show what is not saved yet, and ask the host of the repository', () => {
    expect(rules({ ...site(), repository: github }).get('/admin/*')).toBe(
      strict
        ?.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace("img-src 'self' data:", "img-src 'self' data: blob:")
        .replace("media-src 'self'", "media-src 'self' blob:")
        .replace("connect-src 'self'", "connect-src 'self' data: blob: https://api.github.com"),
    );
  });
  it('asks no host where none takes changes', () => {
    expect(rules(site()).get('/admin/*')).toContain("; connect-src 'self' data: blob:; ");
    expect(rules({ ...site(), repository: { ...github, host: 'gitee' } }).get('/admin/*')).toContain(
      "; connect-src 'self' data: blob:; ",
    );
  });
  it('cannot be made from a file without a policy', () => {
    expect(() => headersFor('/*\n  X-Content-Type-Options: nosniff\n', site(), [], '/')).toThrow(
      'no Content-Security',
    );
  });
});

describe('an endpoint', () => {
  it('is https, or on this machine', () => {
    expect(() => forms({ endpoint: { url: 'http://api.example.org/' } })).toThrow('https');
    expect(() => forms({ endpoint: { url: 'http://localhost.example.org/' } })).toThrow('https');
    expect(forms({ endpoint: { url: 'http://localhost:8080/' } }).demand?.endpoint).toEqual({
      url: 'http://localhost:8080/',
      format: 'json',
      timeoutSeconds: 15,
      retries: 4,
    });
  });
  it('or a form has to be there', () => {
    expect(() => forms({})).toThrow('至少写一个');
    expect(() => forms({ url: 'https://a.cn/', preset: 'wjx', prefill: { title: 't' } })).toThrow('不能预填');
  });
});
