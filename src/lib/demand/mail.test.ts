import fc from 'fast-check';
import { expect, it } from 'vitest';
import { URL_MAX } from '../forms/prefill.ts';
import { mailDraft } from './mail.ts';

it('a mail holds the whole draft or says that it has to be pasted', () => {
  expect(mailDraft('mailto:a@b.cn?subject=x', '需求 & 问', '一\n二')).toEqual({
    href: 'mailto:a@b.cn?subject=%E9%9C%80%E6%B1%82%20%26%20%E9%97%AE&body=%E4%B8%80%0D%0A%E4%BA%8C',
    whole: true,
  });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1_000 }), (body) => {
      const { href, whole } = mailDraft('mailto:a@b.cn', '需求', body);
      expect(href.length).toBeLessThanOrEqual(URL_MAX);
      const read = new URL(href).searchParams.get('body');
      if (whole) expect(read?.replaceAll('\r\n', '\n')).toBe(body.toWellFormed().replaceAll('\r\n', '\n'));
      else expect(read).toContain('粘贴');
    }),
  );
});
