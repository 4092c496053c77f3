import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineSite, type Site } from '../src/schemas/site.ts';
import { connectSources, contentSecurityPolicy, headersFor } from './csp.ts';

const forms = (demand: object, technology?: object): Site['forms'] =>
  defineSite({
    name: '站点',
    shortName: '站',
    tagline: '一个站点',
    contacts: [],
    forms: { demand, ...(technology && { technology }) },
    url: 'https://example.org',
    base: '/',
  }).forms;

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
    expect(headersFor(readFileSync('public/_headers', 'utf8'), configured)).toContain(
      "; connect-src 'self' https://api.example.org:8443; manifest-src",
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
