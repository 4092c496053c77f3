import { expect, it } from 'vitest';
import { fillIn } from './fill-in.ts';

const page = '前\n\n<!-- 表：由 npm run docs 生成，不要手改 -->\n旧\n<!-- 表：到此为止 -->\n\n后\n';

it('replaces what lies between the marks and nothing else', () => {
  const filled = fillIn(page, '表', '新 $& $1');
  expect(filled).toBe(
    '前\n\n<!-- 表：由 npm run docs 生成，不要手改 -->\n\n新 $& $1\n\n<!-- 表：到此为止 -->\n\n后\n',
  );
  expect(fillIn(filled, '表', '新 $& $1')).toBe(filled);
});

it('says so when there is no place for it', () => {
  expect(() => fillIn('前\n', '表', '新')).toThrow('no place for 表');
  expect(() => fillIn(page, '别的', '新')).toThrow('no place for 别的');
});
