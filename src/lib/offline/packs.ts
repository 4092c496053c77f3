import { FIELDS } from '../../vocab/fields.ts';
import { REGIONS } from '../../vocab/regions.ts';

/** What can be kept for use without a network. */
export interface PackKind {
  readonly id: string;
  readonly title: string;
  /** what is in it, in words of readers */
  readonly about: string;
  /** first folders of its pages */
  readonly sections: readonly string[];
  /** files beside the pages, as the beginnings of their paths */
  readonly data: readonly string[];
}

/** The entries of one field or province, whatever their kind. */
export interface SlicePack {
  readonly id: string;
  readonly title: string;
  /** what the entries in it are marked with: `field:water` */
  readonly tag: string;
  /** the page that lists them */
  readonly hub: string;
}

/** By what people come for; together they hold everything, each file once. */
export const PACKS: readonly PackKind[] = [
  {
    id: 'policies',
    title: '政策法规',
    about: '政策法规全部条目，各领域和各地区的汇总，融资渠道、区域帮扶和活动。',
    sections: ['policies', 'fields', 'regions', 'finance', 'assistance', 'events'],
    data: ['data/lists/policies.json', 'data/lists/finance.json', 'data/lists/events.json'],
  },
  {
    id: 'standards',
    title: '标准与限值',
    about: '标准全部条目和限值表，按污染物的汇总；限值数据。',
    sections: ['standards', 'pollutants'],
    data: ['data/lists/standards.json', 'data/limits/'],
  },
  {
    id: 'technologies',
    title: '技术与找方案',
    about: '技术条目，找方案和技术比选要用的数据，按行业的汇总，机构、技术目录、需求公告和提交需求页。',
    sections: [
      'technologies',
      'finder',
      'compare',
      'showcase',
      'industries',
      'institutions',
      'catalogues',
      'demands',
      'recommend',
    ],
    data: [
      'data/lists/technologies.json',
      'data/lists/institutions.json',
      'data/lists/catalogues.json',
      'data/lists/demands.json',
      'data/finder/',
      'data/compare/',
      'data/compare.json',
    ],
  },
  {
    id: 'cases',
    title: '案例与综述',
    about: '实践案例和专题综述全文。',
    sections: ['cases', 'reviews'],
    data: ['data/lists/cases.json', 'data/lists/reviews.json'],
  },
  {
    id: 'training',
    title: '培训与术语',
    about: '培训课程和自测，术语解释。',
    sections: ['training', 'glossary'],
    data: ['data/lists/training.json', 'data/lists/glossary.json'],
  },
];

/**
 * The pack that a file of the built site belongs to, if any.
 * @param path from the root of the site, without the base path: `policies/x/index.html`, `data/limits.json`
 */
export function packOf(path: string): PackKind | undefined {
  const section = path.split('/')[0] ?? '';
  return PACKS.find(({ sections, data }) =>
    path.endsWith('/index.html')
      ? sections.includes(section)
      : data.some((start) => (start.endsWith('/') ? path.startsWith(start) : path === start)),
  );
}

export const FIELD_PACKS: readonly SlicePack[] = Object.entries(FIELDS).map(([code, title]) =>
  slice('field', 'fields', code, title),
);

export const REGION_PACKS: readonly SlicePack[] = REGIONS.map(({ code, name }) =>
  slice('region', 'regions', code, name),
);

function slice(kind: string, folder: string, code: string, title: string): SlicePack {
  return { id: `${kind}-${code}`, title, tag: `${kind}:${code}`, hub: `${folder}/${code}/index.html` };
}

/**
 * The packs by field and province that a page belongs to.
 * @param path from the root of the site, without the base path
 * @param tags what the page's entry is marked with
 */
export function slicesOf(path: string, tags: readonly string[]): SlicePack[] {
  return [...FIELD_PACKS, ...REGION_PACKS].filter(({ tag, hub }) => hub === path || tags.includes(tag));
}
