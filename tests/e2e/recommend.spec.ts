import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

test('a recommendation is kept at every keystroke, says what is missing, and leaves as a file', async ({
  page,
}) => {
  await page.goto('recommend/');
  await page.getByLabel(/^技术名称/).fill('低温脱氮填料');
  await page.reload();
  await expect(page.getByLabel(/^技术名称/)).toHaveValue('低温脱氮填料');
  await page.getByRole('button', { name: '生成投稿文件' }).click();
  await expect(page.locator('recommend-form').getByRole('status')).toContainText('处要补');
  await expect(page.getByLabel(/^编号/)).toBeFocused();
  const answers = {
    编号: 'cold-carrier',
    一句话说明: '投加悬浮填料，提高低温期的硝化能力',
    典型用途: '北方县城污水厂冬季脱氮',
    怎么起作用: '填料上的生物膜泥龄长，低温时仍有硝化菌',
    什么条件下用: '水温不低于 6 ℃',
    局限: '填料会磨损',
    证据材料: '中试检测报告（编号 X-1）',
    公开来源: '某期刊论文',
  };
  for (const [label, text] of Object.entries(answers))
    await page.getByLabel(new RegExp(`^${label}`)).fill(text);
  await page.getByLabel(/^领域/).selectOption('water');
  await page.getByLabel(/^成熟度/).selectOption('demonstration');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '生成投稿文件' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('cold-carrier.md');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('state: submitted');
  await page.getByRole('button', { name: '清空草稿' }).click();
  await expect(page.getByLabel(/^技术名称/)).toHaveValue('');
  await page.getByRole('button', { name: '撤销清空' }).click();
  await expect(page.getByLabel(/^技术名称/)).toHaveValue('低温脱氮填料');
});
