import { expect, type Page, test } from '@playwright/test';

const rows = (page: Page, pollutant: string) => page.locator(`tbody[data-pollutant="${pollutant}"] tr`);
const sewage = 'check/?industry=urban-sewage&medium=water&standard=gb-18918-2002&class=一级A';

const standardOf = (page: Page) =>
  page.getByRole('form', { name: '达标自查' }).getByLabel('标准', { exact: true });

async function entries(page: Page): Promise<string[]> {
  return page
    .getByLabel('监测值')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
}

test('a value leads to a verdict, what is missing, and technologies that close the gap', async ({ page }) => {
  await page.goto('check/');
  await page.getByLabel('行业或场景').selectOption('urban-sewage');
  await page.getByLabel('介质').selectOption('water');
  await expect(standardOf(page)).toHaveValue('gb-18918-2002');
  await page.getByLabel('级别或情形').selectOption('一级A');
  await page.getByLabel('污染物').selectOption('tn');
  await page.getByLabel('监测值').fill('22');
  const row = rows(page, 'tn').first();
  await expect(row).toHaveAttribute('data-verdict', 'fail');
  await expect(row).toContainText('超标');
  await expect(row).toContainText('≤ 15 mg/L');
  await expect(row).toContainText('高出 7 mg/L');
  await expect(row).toContainText('至少再去除 31.9%');
  await expect(row.getByRole('link')).toHaveAttribute('href', /\/standards\/gb-18918-2002\/#limit-\d+$/);
  await expect(page.getByRole('img', { name: /总氮.*22 mg\/L，超标.*一级A 15 mg\/L/ })).toBeVisible();
  const closer = page.locator('[data-gap="tn"] li[data-closing]').first();
  await expect(closer).toContainText('出处：');
  await expect(closer.getByRole('link')).toHaveAttribute('href', /\/technologies\//);
  await expect(page.locator('[data-gap="tn"]')).toContainText('不表示能补上差距');
  const finder = page.getByRole('link', { name: '带着结论去找方案' });
  await expect(finder).toHaveAttribute(
    'href',
    /\/finder\/\?pollutants=tn&industry=urban-sewage&medium=water&standard=gb-18918-2002&class=.*&need=tn%3A31\.9$/,
  );
});

test('a technology is not said to close a gap that its figures were not found for', async ({ page }) => {
  await page.goto(
    'check/?industry=textile-dyeing&medium=water&standard=gb-4287-2012&class=直接排放&v=cod~120',
  );
  const gap = page.locator('[data-gap="cod"]');
  await expect(gap).toContainText('数字或用法与您的浓度不符的');
  await expect(gap.locator('li[data-technology="uasb"]')).toHaveCount(0);
  await expect(gap.locator('li[data-technology="mbr"]')).toContainText('要看条件');
});

test('near the limit and below it are told apart, by words', async ({ page }) => {
  await page.goto(`${sewage}&v=cod~48&v=tp~0.2&v=ph~9.5`);
  await expect(rows(page, 'cod').first()).toHaveAttribute('data-verdict', 'near');
  await expect(rows(page, 'cod').first()).toContainText('临近限值');
  await expect(rows(page, 'tp').first()).toHaveAttribute('data-verdict', 'pass');
  await expect(rows(page, 'ph').first()).toHaveAttribute('data-verdict', 'fail');
  await expect(page.locator('[data-gap="ph"]')).toHaveCount(0);
  await expect(page.getByText('1 项超标，1 项临近限值，1 项达标。')).toBeVisible();
});

test('a situation can be chosen, and the address restores everything', async ({ page }) => {
  await page.goto(`${sewage}&v=nh3-n~6.2~mg/L&v=hg~0.5~μg/L`);
  await expect(rows(page, 'nh3-n').first()).toHaveAttribute('data-verdict', 'fail');
  await page.getByLabel('情形', { exact: true }).first().selectOption({ label: '水温≤12℃（≤ 8 mg/L）' });
  await expect(rows(page, 'nh3-n').first()).toHaveAttribute('data-verdict', 'pass');
  const shown = await page.locator('[data-table]').textContent();
  const address = page.url();
  await page.goto('about/');
  await page.goto(address);
  await expect(rows(page, 'nh3-n').first()).toHaveAttribute('data-verdict', 'pass');
  expect(await page.locator('[data-table]').textContent()).toBe(shown);
  expect(await entries(page)).toEqual(['6.2', '0.5']);
  expect(page.url()).toBe(address);
});

test('a block of a spreadsheet is read, and what was not understood is told back', async ({ page }) => {
  await page.goto(sewage);
  await page.getByText('粘贴表格或文字').click();
  await page
    .getByLabel(/从表格里复制几行/)
    .fill(
      '项目\t单位\t监测值\n化学需氧量\tmg/L\t48\n氨氮\tmg/L\t６.２\n总磷\tmg/L\t0.05L\n神秘物质\tmg/L\t5',
    );
  await page.getByRole('button', { name: '读入' }).click();
  await expect(page.getByText('读入 3 项。')).toBeVisible();
  await expect(page.getByText('“神秘物质 mg/L 5”：没有认出污染物的名称')).toBeVisible();
  expect(await entries(page)).toEqual(['48', '6.2', '<0.05']);
  await expect(page.locator('tr[data-verdict]')).toHaveCount(3);
});

test('flue gas is brought to reference oxygen, with the formula in sight', async ({ page }) => {
  await page.goto('check/?medium=air&standard=gb-13271-2014&class=燃气锅炉 特别排放限值&v=nox~140');
  const row = rows(page, 'nox').first();
  await expect(row).toHaveAttribute('data-verdict', 'near');
  await expect(page.getByText('按已折算到基准氧含量 3.5% 的浓度判定')).toBeVisible();
  await page.getByLabel('实测氧含量').fill('6');
  await expect(row).toHaveAttribute('data-verdict', 'fail');
  await expect(row).toContainText('140 ×（21 − 3.5）/（21 − 6）= 163.3');
  await expect(page.getByText(/ρ = ρ′ ×（21 − φ\(O₂\)）\/（21 − φ′\(O₂\)）.*GB 13271-2014/)).toBeVisible();
  await page.getByLabel('实测氧含量').fill('21');
  await expect(rows(page, 'nox').first()).not.toHaveAttribute('data-verdict');
  await expect(rows(page, 'nox').first()).toContainText('没有采到烟气');
});

test('a province makes it stricter: its limit binds, the national one stands beside', async ({ page }) => {
  await page.goto('check/?medium=air&standard=gb-13271-2014&class=燃气锅炉 特别排放限值&v=nox~80');
  await expect(rows(page, 'nox').first()).toHaveAttribute('data-verdict', 'pass');
  await page.getByLabel('地区').selectOption('tianjin');
  await expect(rows(page, 'nox').nth(0)).toHaveAttribute('data-verdict', 'fail');
  await expect(rows(page, 'nox').nth(0)).toContainText('天津执行');
  await expect(rows(page, 'nox').nth(0)).toContainText('DB12/151-2020');
  await expect(rows(page, 'nox').nth(1)).toHaveAttribute('data-verdict', 'pass');
  await expect(rows(page, 'nox').nth(1)).toContainText('国家标准');
  await expect(page.getByText(/严于国标/)).toBeVisible();
});

test('where several limits of a province may hold, none is chosen silently', async ({ page }) => {
  await page.goto(`${sewage}&region=jiangsu&v=tn~14`);
  await expect(rows(page, 'tn').first()).toHaveAttribute('data-verdict', 'near');
  await expect(page.getByText(/会超标：先在上面选定地方标准的级别/)).toBeVisible();
  await page.getByLabel('地方标准的级别').selectOption('db32-4440-2022|A标准');
  await expect(rows(page, 'tn').first()).toHaveAttribute('data-verdict', 'fail');
  await expect(rows(page, 'tn').first()).toContainText('江苏执行');
});

test('new and existing plants follow different standards while one follows the other', async ({ page }) => {
  await page.goto('check/?industry=textile-dyeing&medium=water&v=cod~90');
  const standard = standardOf(page);
  await expect(standard).toHaveValue('gb-4287-2026');
  await expect(page.getByText('新建单位自 2026-09-01 起、现有单位自 2028-01-01 起执行')).toBeVisible();
  await page.getByLabel('新建还是现有').selectOption('existing');
  await expect(standard).toHaveValue('gb-4287-2012');
  await page.getByLabel('新建还是现有').selectOption('new');
  await expect(standard).toHaveValue('gb-4287-2026');
  await standard.selectOption('gb-4287-2012');
  await page.getByRole('button', { name: '改按 GB 4287-2026 判定' }).click();
  await expect(standard).toHaveValue('gb-4287-2026');
});

test('what the library has no limit for gets no verdict', async ({ page }) => {
  await page.goto('check/?medium=water&standard=gb-18918-2002&class=三级&v=tn~22');
  await expect(page.locator('tr[data-verdict]')).toHaveCount(0);
  await expect(page.getByText(/没有录到“总氮（以N计）”的限值，不判定/)).toBeVisible();
  await page.getByLabel('监测值').fill('高');
  await expect(page.getByText('没有看懂这个数')).toBeVisible();
  await expect(page.getByLabel('监测值')).toHaveAttribute('aria-invalid', 'true');
});

test('several values count by the worst or by their mean, as the reader chooses', async ({ page }) => {
  await page.goto(`${sewage}&v=tn~10 16 9`);
  await expect(rows(page, 'tn').first()).toHaveAttribute('data-verdict', 'fail');
  await page.getByLabel('一项填了几个数时').selectOption('mean');
  await expect(rows(page, 'tn').first()).toHaveAttribute('data-verdict', 'pass');
  await expect(page).toHaveURL(/of=mean/);
});

test('works from the keyboard alone', async ({ page }) => {
  await page.goto('check/?medium=water&standard=gb-18918-2002&class=一级A');
  await page.getByLabel('污染物').focus();
  // The first pollutant of the standard.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('60');
  await expect(rows(page, 'cod').first()).toHaveAttribute('data-verdict', 'fail');
  await page.getByRole('button', { name: '添加一项' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('污染物').nth(1)).toBeFocused();
  await page.getByRole('button', { name: '删除化学需氧量' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('污染物')).toHaveCount(1);
  await expect(page.getByLabel('污染物')).toBeFocused();
});

test('on a phone the result reads without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${sewage}&region=jiangsu&v=nh3-n~6.2&v=tn~22`);
  await expect(rows(page, 'tn').first()).toHaveAttribute('data-verdict', 'fail');
  const overflow = await page.locator('[data-table]').evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('prints a record of one page with date, address, values, limits and verdicts', async ({ page }) => {
  await page.goto(`${sewage}&v=nh3-n~6.2&v=tn~22&v=cod~48&v=ph~7.2`);
  await expect(page.locator('tr[data-verdict]')).toHaveCount(4);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/自查日期 \d{4}-\d\d-\d\d；.*check\/\?industry/)).toBeVisible();
  await expect(page.getByText(/自查结果不代替监测报告/)).toBeVisible();
  await expect(page.getByLabel('监测值').first()).toBeHidden();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test('a broken line says so, and a second try answers', async ({ page }) => {
  let broken = true;
  await page.route('**/data/limits.json', (route) => (broken ? route.abort() : route.continue()));
  await page.goto(`${sewage}&v=tn~22`);
  await expect(page.getByText('没有取到限值数据')).toBeVisible();
  broken = false;
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(rows(page, 'tn').first()).toHaveAttribute('data-verdict', 'fail');
});

test('what stands in the address is never read as markup, and nothing is sent away', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${sewage}&v=tn~22~<img src=x onerror=alert(1)>`);
  await expect(page.locator('limit-check')).toContainText('不能由');
  expect(await page.locator('limit-check img').count()).toBe(0);
  expect(asked.filter((url) => !url.includes('/check/?') && /22/.test(new URL(url).search))).toEqual([]);
});

test('a standard offers the check', async ({ page }) => {
  await page.goto('standards/gb-18918-2002/');
  await page.getByRole('link', { name: '用我的数据自查' }).click();
  await expect(page).toHaveURL(/\/check\/\?.*standard=gb-18918-2002/);
  await expect(standardOf(page)).toHaveValue('gb-18918-2002');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('explains itself and leads to the standards', async ({ page }) => {
    await page.goto('check/');
    await expect(page.locator('noscript p')).toContainText('自动判定需要浏览器脚本');
    await page.getByRole('link', { name: 'GB 18918-2002' }).click();
    await expect(page).toHaveURL(/\/standards\/gb-18918-2002\/#limits/);
  });
});
