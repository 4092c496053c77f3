import { expect, it } from 'vitest';
import { cardHtml } from './social-card.ts';

it('shows title and lead as text, never as markup', () => {
  const html = cardHtml({ name: 'x', title: '技术库', lead: '<b>a & b</b>' }, '绿桥');
  expect(html).toContain('<h1>技术库</h1>');
  expect(html).toContain('&lt;b&gt;a &amp; b&lt;/b&gt;');
});
