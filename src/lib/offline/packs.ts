/** What can be kept for use without a network, by what people come for. */
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
