import type { Subject } from './subject.ts';

/** An entry about which nothing is open. */
export const SETTLED: Subject = {
  collection: 'policies',
  id: 'rule',
  title: '生态环境行政处罚办法',
  file: 'src/content/policies/rule.md',
  verified: true,
  reviewedOn: '2026-06-01',
  dueOn: '2028-06-01',
  sources: 2,
  addresses: 1,
  doubt: '',
  rows: { total: 0, verified: 0, known: 0, doubt: 0 },
  links: 3,
};
