import { type Collection, ENTRY_COLLECTIONS } from '../../../src/vocab/collections.ts';

/** An edition of the site, or of a part of it. */
export interface Topic {
  /** name of the zip, ASCII for old unpackers */
  readonly id: string;
  /** what it is called on the page of downloads */
  readonly label: string;
  /** what is in it, in a sentence */
  readonly holds: string;
  readonly collections: readonly Collection[];
  /** first folders of further pages that work with these alone */
  readonly pages: readonly string[];
}

/** Pages that belong to every edition. */
const EVERYWHERE = ['search', 'offline', 'about', 'disclaimer', 'privacy', 'accessibility', 'contribute'];

export const TOPICS: readonly Topic[] = [
  {
    id: 'all',
    label: '全库',
    holds: '全部条目，搜索、找方案、查限值、自查、比选都能用',
    collections: [...ENTRY_COLLECTIONS, 'assistance'],
    pages: [
      'finder',
      'limits',
      'check',
      'compare',
      'showcase',
      'fields',
      'pollutants',
      'industries',
      'regions',
      'demands',
      'recommend',
      'changes',
      'quality',
      'assistance',
    ],
  },
  {
    id: 'standards',
    label: '标准与限值',
    holds: '标准规范，查限值、达标自查，按污染物和行业查',
    collections: ['standards'],
    pages: ['limits', 'check', 'pollutants', 'industries'],
  },
  {
    id: 'policies',
    label: '政策与资金',
    holds: '政策法规、融资对接、科技帮扶',
    collections: ['policies', 'finance', 'assistance'],
    pages: ['assistance'],
  },
  {
    id: 'technologies',
    label: '技术与案例',
    holds: '技术、案例、综述、目录，找方案和比选',
    collections: ['technologies', 'cases', 'reviews', 'catalogues'],
    pages: ['finder', 'compare', 'showcase'],
  },
  {
    id: 'training',
    label: '培训与术语',
    holds: '培训课程、术语、机构、活动',
    collections: ['training', 'glossary', 'institutions', 'events'],
    pages: [],
  },
];

/** Data of the site → first folders of the pages that ask for it; what is not named here is asked for everywhere. */
const DATA: Readonly<Record<string, readonly string[]>> = {
  finder: ['finder'],
  compare: ['compare'],
  'compare.json': ['compare'],
  check: ['check'],
  'limits.json': ['limits', 'check'],
  'quality.csv': ['quality'],
};

/** Whether a page or a file of data belongs to a topic. @param path from the site's root: `standards/x/index.html` */
export function isInTopic(path: string, { collections, pages }: Topic): boolean {
  const [first = '', second = '', third = ''] = path.split('/');
  if (second === '') return first === 'index.html';
  if (first !== 'data') return [...collections, ...pages, ...EVERYWHERE].includes(first);
  if (second === 'lists') return (collections as readonly string[]).includes(third.replace(/\.json$/, ''));
  return DATA[second]?.some((page) => pages.includes(page)) ?? true;
}
