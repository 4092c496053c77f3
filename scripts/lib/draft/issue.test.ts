import { expect, it } from 'vitest';
import { dayOpened, readIssue } from './issue.ts';

it('reads the body of an issue, with its title where there is one', () => {
  expect(readIssue('### 页面网址\n\n/a/')).toEqual({ title: '', body: '### 页面网址\n\n/a/' });
  expect(readIssue('# 需求：脱氮\n\n### 领域\n')).toMatchObject({ title: '需求：脱氮' });
});

it('reads the event that labels an issue', () => {
  const issue = { title: 't', body: null, html_url: 'https://a.cn/1', created_at: '2026-11-02T23:00:00Z' };
  expect(readIssue(JSON.stringify({ issue }))).toEqual({
    title: 't',
    body: '',
    url: 'https://a.cn/1',
    openedOn: '2026-11-02',
  });
});

it('takes no other address and no other date than those of a host', () => {
  const issue = { title: 't', body: 'b', html_url: 'javascript:alert(1)', created_at: 'yesterday' };
  expect(readIssue(JSON.stringify({ issue }))).toEqual({ title: 't', body: 'b' });
});

it.each(['{}', '{', '{"issue":null}', '{"issue":{"title":1}}'])('finds no issue in %s', (text) => {
  expect(readIssue(text)).toBeUndefined();
});

it('is never later than today', () => {
  expect(dayOpened({ title: '', body: '', openedOn: '2027-01-01' }, '2026-11-28')).toBe('2026-11-28');
  expect(dayOpened({ title: '', body: '', openedOn: '2026-01-01' }, '2026-11-28')).toBe('2026-01-01');
});
