import { describe, expect, it } from 'vitest';
import { FORMS } from '../forms/forms.ts';
import { sectionsOf } from './sections.ts';

const answersIn = (body: string) => Object.fromEntries(sectionsOf(body, FORMS.correction).answers);

describe('the answers of an issue', () => {
  it.each([
    ['### 依据\n\n某文件', '某文件'],
    ['###  依据 ：\n某文件\n\n', '某文件'],
    ['**依据**\n某文件', '某文件'],
    ['**依据：**\n某文件', '某文件'],
    ['# 依据 *\r\n\r\n某文件', '某文件'],
    ['<!-- 说明\n-->\n## 依据\n<!-- 一 -->某文件<!-- 二 -->', '某文件'],
    ['### 依据\n<!-- 没有结束', '<!-- 没有结束'],
    ['### 依据\n一\n### 别的标题\n二', '一\n### 别的标题\n二'],
    ['### 依据\n一\n### 依据\n二', '一\n### 依据\n二'],
  ])('%j', (body, text) => {
    expect(answersIn(body)).toEqual({ sources: text });
  });

  it.each(['_No response_', '', '无', '暂无。', '-', '_未填写_'])('has none in %j', (text) => {
    expect(answersIn(`### 依据\n\n${text}\n\n### 应当是什么\n\n改`)).toEqual({ expected: '改' });
  });

  it('leaves out what stands above the first label', () => {
    expect(answersIn('你好\n\n### 依据\n\n某文件')).toEqual({ sources: '某文件' });
  });

  it('takes a long text apart in a moment', () => {
    const before = performance.now();
    sectionsOf('<!--'.repeat(20_000), FORMS.technology);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
