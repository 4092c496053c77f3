import { describe, expect, it } from 'vitest';
import { type Around, aroundOf, fieldOf } from './around.ts';
import { Finder } from './find.ts';
import { candidate, indexOf, problem } from './testing.ts';

const item = (id: string, rest: Partial<Around>): Around => ({
  kind: 'cases',
  id,
  title: id,
  url: `/${id}/`,
  note: '',
  words: '',
  ...rest,
});

describe('what stands around an answer', () => {
  const finder = new Finder(indexOf([candidate('a', { asks: '河道 黑臭' })]));
  const answer = finder.find(problem({ text: '河道 黑臭', region: 'hunan' }));
  const around = (items: readonly Around[]) => aroundOf(items, answer, finder.relevance);

  it('is first what is linked with the technologies offered, and what is near', () => {
    const found = around([
      item('far', { words: '核电' }),
      item('same-words', { words: '河道 黑臭' }),
      item('linked', { technologies: ['a'], words: '河道 黑臭' }),
      item('here', { technologies: ['a'], words: '河道 黑臭', regions: ['hunan'] }),
    ]).cases.map(({ id }) => id);
    expect(found).toEqual(['here', 'linked', 'same-words']);
  });
  it('keeps kinds apart and shows few of each', () => {
    const many = Array.from({ length: 20 }, (_, index) => item(`m${index}`, { kind: 'institutions' }));
    const found = around([...many, item('law', { kind: 'policies', words: '河道 黑臭' })]);
    expect(found.institutions.length).toBeLessThan(6);
    expect(found.policies.map(({ id }) => id)).toEqual(['law']);
  });
  it('is looked up in the field of the plainest subject', () => {
    expect(fieldOf(answer)).toBe('water');
    expect(fieldOf({ ...answer, problem: problem({ subjects: new Map() }), matches: [] })).toBeUndefined();
  });
});
