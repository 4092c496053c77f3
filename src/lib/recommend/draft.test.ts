import { describe, expect, it } from 'vitest';
import { complaintsOf, EMPTY } from './draft.ts';

describe('complaintsOf', () => {
  it('asks for what is needed and nothing else', () => {
    const missing = [...complaintsOf(EMPTY).keys()];
    expect(missing).toEqual(
      expect.arrayContaining(['title', 'id', 'evidence', 'sources', 'field', 'maturity']),
    );
    expect(missing).not.toContain('advantages');
  });
  it('says how a performance line and an id are written', () => {
    const found = complaintsOf({ ...EMPTY, answers: { id: '移动床', performance: '总氮去除率 80%' } });
    expect(found.get('id')).toContain('小写字母');
    expect(found.get('performance')).toContain('竖线');
  });
});
