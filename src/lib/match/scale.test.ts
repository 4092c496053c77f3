import { describe, expect, it } from 'vitest';
import { scaleOf } from './scale.ts';

describe('scaleOf', () => {
  it.each([
    ['每天300吨废水', 'small'],
    ['日处理2万吨污水厂', 'large'],
    ['3000m3/d的镇污水厂', 'medium'],
    ['喷漆线废气10万方/小时', 'large'],
    ['风量5000', 'small'],
    ['4吨天然气锅炉', 'small'],
    ['35t/h链条炉', 'medium'],
    ['75吨锅炉', 'large'],
    ['村里120户', 'small'],
    ['5万人口的县城', 'medium'],
    ['乡镇污水', 'medium'],
    ['小饭馆油烟', 'small'],
  ])('%s is %s', (text, scale) => expect(scaleOf(text)).toBe(scale));

  it.each(['总氮15', '氨氮3mg/l', '河水发黑', ''])('says nothing of %j', (text) =>
    expect(scaleOf(text)).toBeUndefined(),
  );
});
