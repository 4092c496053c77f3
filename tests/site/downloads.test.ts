import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { withReleaseList } from '../../scripts/lib/pack/release-list.ts';
import { SITE_BASE } from '../../scripts/lib/site-base.ts';
import { FILE_KINDS, type FileKind, type Releases } from '../../src/lib/pack/releases.ts';
import { files, Page, pages, readBytes, readText } from '../support/site.ts';
import { expectValid } from '../support/validate.ts';

const page = pages.get('/downloads/');
if (!page) throw new Error('There is no /downloads/.');
const isPublished = files.has('downloads/releases.json');

it('says what there is, and no more', () => {
  const links = page.all('a').filter((link) => link.has('download'));
  if (!isPublished) {
    expect(page.html).toContain('这一份站点没有附带下载文件');
    expect(links).toEqual([]);
    return;
  }
  const record = JSON.parse(readText('downloads/releases.json')) as Releases;
  const told = record.releases[0]?.files ?? [];
  expect(links.map((link) => link.get('href')).sort()).toEqual(
    told.map(({ name }) => `${SITE_BASE}downloads/${name}`).sort(),
  );
  for (const { name, bytes, sha256 } of told) {
    const content = readBytes(`downloads/${name}`);
    expect(content.length).toBe(bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  }
});

it('is a valid page with a list in it', () => {
  const kinds = Object.keys(FILE_KINDS) as FileKind[];
  const record: Releases = {
    releases: [
      {
        date: '2026-11-28',
        files: kinds.map((kind) => ({
          ...{
            kind,
            name: `luqiao-${kind}-2026-11-28.zip`,
            label: '全库 & 其他',
            holds: '全部',
            bytes: 1,
            sha256: 'ab',
          },
          ...(kind === 'delta' ? { since: '2026-11-01' } : {}),
        })),
        changes: {
          since: '2026-11-01',
          added: ['standards/gb-18918-2002'],
          changed: [],
          removed: ['cases/gone'],
        },
      },
    ],
    sums: [],
  };
  const titles = new Map([['standards/gb-18918-2002', '城镇污水处理厂污染物排放标准']]);
  const filled = new Page('/downloads/', withReleaseList(page.html, record, titles, SITE_BASE));
  expect(filled.all('a').filter((link) => link.has('download'))).toHaveLength(kinds.length);
  expectValid([filled]);
});
