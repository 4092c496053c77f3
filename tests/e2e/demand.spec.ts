import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';

/** What the service answers to one request: a status with a body, or nothing at all. */
type Reply =
  | { readonly status: number; readonly body?: object; readonly headers?: Record<string, string> }
  | 'hang';

interface Request {
  readonly key: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** A service that takes in demands, on this machine: counts what comes, answers as told. */
class Service {
  readonly requests: Request[] = [];
  /** answers in order; after them every request is taken in */
  readonly replies: Reply[] = [];
  /** milliseconds before an answer */
  delay = 0;
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response));
  readonly #slow = new Set<NodeJS.Timeout>();

  async start() {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
  }

  stop() {
    for (const timer of this.#slow) clearTimeout(timer);
    this.#server.closeAllConnections();
    this.#server.close();
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get bodies(): Record<string, unknown>[] {
    return this.requests.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  }

  get keys(): Set<string | undefined> {
    return new Set(this.requests.map(({ key }) => key));
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'content-type, idempotency-key');
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    let body = '';
    for await (const piece of request.setEncoding('utf8')) body += piece;
    this.requests.push({
      key: request.headers['idempotency-key'] as string | undefined,
      type: request.headers['content-type'],
      body,
    });
    const reply = this.replies.shift() ?? { status: 201, body: { number: `D-${this.requests.length}` } };
    if (reply === 'hang') return;
    const timer = setTimeout(() => {
      response.writeHead(reply.status, { 'Content-Type': 'application/json', ...reply.headers });
      response.end(JSON.stringify(reply.body ?? {}));
    }, this.delay);
    this.#slow.add(timer);
  }
}

interface Settings {
  readonly format?: 'json' | 'form';
  readonly timeoutSeconds?: number;
  readonly retries?: number;
  readonly mail?: string;
}

/** Configures the page as if the site had been built with this service. */
async function configure(context: BrowserContext, service: Service, settings: Settings = {}) {
  // A page that came out of a route has no address that the browser would count as near to the service's.
  await context.grantPermissions(['local-network-access']);
  await context.route(/\/demands\/new\//, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    const { mail, ...own } = settings;
    const endpoint = {
      url: `${service.origin}/demands`,
      format: 'json',
      timeoutSeconds: 15,
      retries: 4,
      ...own,
    };
    const body = (await response.text())
      .replace(
        /(<script type="application\/json" data-config>)(.*?)(<\/script>)/s,
        (_, open, json, close) => {
          const config = { ...JSON.parse(json), endpoint, ...(mail && { mail }) };
          return `${open}${JSON.stringify(config).replaceAll('<', '\\u003c')}${close}`;
        },
      )
      .replace("connect-src 'self'", `connect-src 'self' ${service.origin}`);
    await route.fulfill({ response, body });
  });
}

let service: Service;
test.beforeEach(async () => {
  service = new Service();
  await service.start();
});
test.afterEach(async ({ context }) => {
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  service.stop();
});

const situation = (page: Page) => page.getByLabel('现在是什么情况');
const send = (page: Page) => page.getByRole('button', { name: '提交', exact: true });
const status = (page: Page) => page.locator('[data-status]');
const receipt = (page: Page) => page.getByRole('region', { name: '已提交' });

async function write(page: Page, text = '县城内河旱天有排水，雨后发黑') {
  await situation(page).fill(text);
}

/** The same site in another tab. */
async function another(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  return tab;
}

test.describe('without a service', () => {
  test('text survives a reload, and a closed page that had no time to say so', async ({ page, context }) => {
    await page.goto('demands/new/');
    await situation(page).pressSequentially('河水发黑');
    await page.getByText('再补充几项').click();
    await page.getByLabel('省份').selectOption('jiangsu');
    await page.reload();
    await expect(situation(page)).toHaveValue('河水发黑');
    await expect(page.getByLabel('省份')).toHaveValue('jiangsu');
    await situation(page).press('End');
    await situation(page).pressSequentially('发臭');
    const url = page.url();
    await page.close({ runBeforeUnload: false });
    const later = await context.newPage();
    await later.goto(url);
    await expect(situation(later)).toHaveValue('河水发黑发臭');
  });

  test('nothing offers to send; the text is copied and downloaded, and a download is opened again', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('demands/new/?q=黑臭&title=人工湿地&pollutants=tn,cod');
    await expect(page.getByRole('region', { name: '背景' })).toContainText('污染物：总氮、化学需氧量');
    await expect(send(page)).toBeHidden();
    await write(page, '第一行\n【第二行】');
    await page.getByRole('button', { name: '复制全文' }).click();
    await expect(status(page)).toContainText('已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('【背景】\n看到的条目：人工湿地\n搜索过：黑臭\n污染物：总氮、化学需氧量');
    expect(copied).toContain('【现在是什么情况】\n第一行\n\\【第二行】');
    expect(copied).toContain('【监测过哪些数】\n（未填）');

    for (const type of ['.txt', '.md', '.json']) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: `下载 ${type}` }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(new RegExp(`^需求-\\d{4}-\\d\\d-\\d\\d\\${type}$`));
      const path = await file.path();
      expect(readFileSync(path, 'utf8')).toContain('第一行');
      await page.getByRole('button', { name: '清空草稿' }).click();
      await expect(situation(page)).toHaveValue('');
      await page
        .locator('[data-file]')
        .setInputFiles({ name: `x${type}`, mimeType: 'text/plain', buffer: readFileSync(path) });
      await expect(situation(page)).toHaveValue('第一行\n【第二行】');
    }
    await page
      .locator('[data-file]')
      .setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('你好') });
    await expect(status(page)).toContainText('没有打开');
    await expect(situation(page)).toHaveValue('第一行\n【第二行】');
  });

  test('clearing can be undone', async ({ page }) => {
    await page.goto('demands/new/');
    await write(page);
    await page.getByRole('button', { name: '清空草稿' }).click();
    await expect(situation(page)).toHaveValue('');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(situation(page)).toHaveValue('县城内河旱天有排水，雨后发黑');
    await page.reload();
    await expect(situation(page)).toHaveValue('县城内河旱天有排水，雨后发黑');
  });

  test('the problem of an address fills an empty question and no other', async ({ page }) => {
    await page.goto('demands/new/?problem=总氮超标&region=jiangsu');
    await expect(situation(page)).toHaveValue('总氮超标');
    await write(page, '我自己写的');
    await page.goto('demands/new/?problem=臭气扰民');
    await expect(situation(page)).toHaveValue('我自己写的');
    await expect(page.getByRole('region', { name: '背景' })).toContainText('臭气扰民');
    await page.getByRole('button', { name: '不带背景' }).click();
    await expect(page.getByRole('region', { name: '背景' })).toBeHidden();
  });

  test('a browser that keeps nothing says so', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto('demands/new/');
    const warning = page.getByText('这个浏览器不让网页保存内容');
    await expect(warning).toBeHidden();
    await write(page);
    await expect(warning).toBeVisible();
    await expect(situation(page)).toHaveValue('县城内河旱天有排水，雨后发黑');
  });

  test('another tab’s text is offered, and neither is lost', async ({ page }) => {
    await page.goto('demands/new/');
    const other = await another(page);
    await write(page, '第一个标签页');
    await write(other, '第二个标签页');
    const offer = page.getByRole('region', { name: '另一份草稿' });
    await expect(offer).toBeVisible();
    await expect(situation(page)).toHaveValue('第一个标签页');
    await situation(page).press('End');
    await situation(page).pressSequentially('，又写');
    await other.close();
    await page.reload();
    await expect(situation(page)).toHaveValue('第一个标签页，又写');
    await page.getByText('看那一份写了什么').click();
    await expect(offer).toContainText('第二个标签页');
    await page.getByRole('button', { name: '换成那一份' }).click();
    await expect(situation(page)).toHaveValue('第二个标签页');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(situation(page)).toHaveValue('第一个标签页，又写');
  });

  test('what is printed is the text, not the form', async ({ page }) => {
    await page.goto('demands/new/');
    await write(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-paper]')).toContainText('县城内河旱天有排水，雨后发黑');
    await expect(page.locator('[data-paper]')).toBeVisible();
    await expect(situation(page)).toBeHidden();
    await expect(page.getByRole('button', { name: '复制全文' })).toBeHidden();
  });
});

test.describe('with a service', () => {
  test('says where it would send to, and sends what was written with its context', async ({
    page,
    context,
  }) => {
    await configure(context, service);
    await page.goto('demands/new/?q=黑臭&pollutants=tn');
    await expect(page.locator('#draft-privacy')).toContainText(new URL(service.origin).host);
    await write(page);
    await page.getByLabel('怎样联系').fill('0000-0000000（总机）');
    await send(page).click();
    await expect(receipt(page)).toBeVisible();
    await expect(receipt(page)).toBeFocused();
    await expect(receipt(page)).toContainText('D-1');
    const [body] = service.bodies;
    expect(body).toMatchObject({
      version: 1,
      draft: {
        situation: '县城内河旱天有排水，雨后发黑',
        measured: '',
        field: 'unsure',
        contact: '0000-0000000（总机）',
      },
      context: { query: '黑臭', pollutants: 'tn' },
    });
    expect(service.requests[0]?.type).toBe('application/json');
    expect(body?.['idempotencyKey']).toBe(service.requests[0]?.key);
    expect(body?.['text']).toContain('污染物：总氮');
    await page.reload();
    await expect(receipt(page)).toContainText('D-1');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-paper]')).toContainText('受理编号：D-1');
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('button', { name: '写新的需求' }).click();
    await expect(situation(page)).toHaveValue('');
    await expect(page.getByRole('region', { name: '以前提交的' })).toContainText('D-1');
    await write(page, '另一件事');
    await send(page).click();
    await expect(receipt(page)).toContainText('D-2');
    expect(service.keys.size).toBe(2);
  });

  test('sends a form where the service wants one', async ({ page, context }) => {
    await configure(context, service, { format: 'form' });
    await page.goto('demands/new/?q=黑臭');
    await write(page);
    await send(page).click();
    await expect(receipt(page)).toBeVisible();
    const fields = new URLSearchParams(service.requests[0]?.body);
    expect(fields.get('situation')).toBe('县城内河旱天有排水，雨后发黑');
    expect(fields.get('context_query')).toBe('黑臭');
    expect(fields.get('idempotencyKey')).toBe(service.requests[0]?.key);
  });

  test('waits for the network and then sends once', async ({ page, context }) => {
    await configure(context, service);
    await page.goto('demands/new/');
    await write(page);
    await context.setOffline(true);
    await send(page).click();
    await expect(status(page)).toContainText('没有网络。已经排队');
    expect(service.requests).toHaveLength(0);
    await context.setOffline(false);
    await expect(receipt(page)).toBeVisible();
    await page.waitForTimeout(1_500);
    expect(service.requests).toHaveLength(1);
  });

  test('what was queued when the page closed goes out when it is opened again', async ({ page, context }) => {
    await configure(context, service);
    await page.goto('demands/new/');
    await write(page);
    await context.setOffline(true);
    await send(page).click();
    await expect(status(page)).toContainText('已经排队');
    const url = page.url();
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(url);
    await expect(receipt(later)).toBeVisible();
    expect(service.requests).toHaveLength(1);
  });

  test('a page closed in the middle of sending sends again under the same key', async ({ page, context }) => {
    await configure(context, service);
    service.replies.push('hang');
    await page.goto('demands/new/');
    await write(page);
    await send(page).click();
    await expect.poll(() => service.requests.length).toBe(1);
    await page.reload();
    await expect(receipt(page)).toBeVisible();
    expect(service.requests).toHaveLength(2);
    expect(service.keys.size).toBe(1);
  });

  test('tries again after errors of the service and ends with one receipt', async ({ page, context }) => {
    await configure(context, service);
    service.replies.push({ status: 500 }, { status: 503 });
    await page.goto('demands/new/');
    await write(page);
    await send(page).click();
    await expect(status(page)).toContainText('第 1 次没有送到');
    await expect(receipt(page)).toContainText('D-3');
    expect(service.requests).toHaveLength(3);
    expect(service.keys.size).toBe(1);
    expect(new Set(service.requests.map(({ body }) => body)).size).toBe(1);
    expect(await page.evaluate(() => JSON.parse(localStorage['luqiao:demand-receipts']).length)).toBe(1);
  });

  test('waits as long as the service asks', async ({ page, context }) => {
    await configure(context, service);
    service.replies.push({ status: 429, headers: { 'Retry-After': '3' } });
    await page.goto('demands/new/');
    await write(page);
    const begun = Date.now();
    await send(page).click();
    await expect(status(page)).toContainText('第 1 次没有送到');
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(receipt(page)).toBeVisible();
    expect(Date.now() - begun).toBeGreaterThanOrEqual(3_000);
    expect(service.requests).toHaveLength(2);
  });

  test('stops after the last retry, and goes on when told', async ({ page, context }) => {
    await configure(context, service, { retries: 1 });
    service.replies.push({ status: 500 }, { status: 500 });
    await page.goto('demands/new/');
    await write(page);
    await send(page).click();
    await expect(status(page)).toContainText('试了 2 次都没有送到');
    await expect(situation(page)).toHaveValue('县城内河旱天有排水，雨后发黑');
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(receipt(page)).toBeVisible();
    expect(service.keys.size).toBe(1);
  });

  test('a double click sends once', async ({ page, context }) => {
    await configure(context, service);
    service.delay = 400;
    await page.goto('demands/new/');
    await write(page);
    await send(page).dblclick();
    await expect(receipt(page)).toBeVisible();
    await page.waitForTimeout(1_000);
    expect(service.requests).toHaveLength(1);
  });

  for (const locks of ['with', 'without'])
    test(`two tabs send once, ${locks} Web Locks`, async ({ page, context }) => {
      if (locks === 'without')
        await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
      await configure(context, service);
      service.delay = 600;
      await page.goto('demands/new/');
      expect(await page.evaluate(() => 'locks' in navigator)).toBe(locks === 'with');
      await write(page);
      const other = await another(page);
      await expect(situation(other)).toHaveValue('县城内河旱天有排水，雨后发黑');
      await Promise.all([
        page.evaluate(() => document.querySelector<HTMLElement>('[data-send]')?.click()),
        other.evaluate(() => document.querySelector<HTMLElement>('[data-send]')?.click()),
      ]);
      await expect(receipt(page)).toContainText('D-1');
      await expect(receipt(other)).toContainText('D-1');
      await page.waitForTimeout(1_000);
      expect(service.requests).toHaveLength(1);
    });

  for (const locks of ['with', 'without'])
    test(`two tabs that both wake when the network is back send once, ${locks} Web Locks`, async ({
      page,
      context,
    }) => {
      if (locks === 'without')
        await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
      await configure(context, service);
      service.delay = 600;
      await page.goto('demands/new/');
      await write(page);
      const other = await another(page);
      await context.setOffline(true);
      await send(page).click();
      await expect(status(other)).toContainText('已经排队');
      await context.setOffline(false);
      await expect(receipt(page)).toContainText('D-1');
      await expect(receipt(other)).toContainText('D-1');
      await page.waitForTimeout(1_000);
      expect(service.requests).toHaveLength(1);
    });

  test('a text that differs in another tab is kept when its twin has been sent', async ({
    page,
    context,
  }) => {
    await configure(context, service);
    await page.goto('demands/new/');
    await write(page, '甲');
    const other = await another(page);
    await write(other, '甲，又改过');
    await send(page).click();
    await expect(receipt(other)).toContainText('D-1');
    await expect(other.getByRole('region', { name: '另一份草稿' })).toContainText('已在另一个标签页提交');
    await other.getByRole('button', { name: '换成那一份' }).click();
    await expect(situation(other)).toHaveValue('甲，又改过');
    await send(other).click();
    await expect(receipt(other)).toContainText('D-2');
    expect(service.keys.size).toBe(2);
  });

  test('a refusal is shown beside its question, nothing is sent again and nothing lost', async ({
    page,
    context,
  }) => {
    await configure(context, service);
    service.replies.push({
      status: 422,
      body: { message: '缺少地区', fields: { place: '请写到县' } },
    });
    await page.goto('demands/new/');
    await write(page);
    await page.getByLabel('监测过哪些数').fill('氨氮 6.2 mg/L');
    await send(page).click();
    const summary = page.locator('[data-summary]');
    await expect(summary).toBeFocused();
    await expect(summary).toContainText('对方没有收下（422）：缺少地区');
    await expect(page.getByLabel('地区和行业')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('地区和行业')).toHaveAccessibleDescription(/请写到县/);
    await page.waitForTimeout(1_500);
    expect(service.requests).toHaveLength(1);
    await expect(situation(page)).toHaveValue('县城内河旱天有排水，雨后发黑');
    await expect(page.getByLabel('监测过哪些数')).toHaveValue('氨氮 6.2 mg/L');
    await summary.getByRole('link', { name: /地区和行业/ }).click();
    await page.keyboard.type('某省某县');
    await expect(summary).toBeHidden();
    await send(page).click();
    await expect(receipt(page)).toBeVisible();
    expect(service.bodies[1]).toMatchObject({ draft: { place: '某省某县', measured: '氨氮 6.2 mg/L' } });
  });

  test('a service that does not answer is given up in time and tried again under the same key', async ({
    page,
    context,
  }) => {
    await configure(context, service, { timeoutSeconds: 1 });
    service.replies.push('hang');
    await page.goto('demands/new/');
    await write(page);
    await send(page).click();
    await expect(status(page)).toContainText('正在提交');
    await expect(status(page)).toContainText('第 1 次没有送到');
    await expect(receipt(page)).toBeVisible();
    expect(service.requests).toHaveLength(2);
    expect(service.keys.size).toBe(1);
  });

  test('a draft that waits can be taken back and changed', async ({ page, context }) => {
    await configure(context, service);
    await page.goto('demands/new/');
    await write(page);
    await context.setOffline(true);
    await send(page).click();
    await expect(situation(page)).not.toBeEditable();
    await page.getByRole('button', { name: '先不提交，继续改' }).click();
    await write(page, '改过');
    await context.setOffline(false);
    await page.waitForTimeout(500);
    expect(service.requests).toHaveLength(0);
    await send(page).click();
    await expect(receipt(page)).toBeVisible();
    expect(service.bodies[0]).toMatchObject({ draft: { situation: '改过' } });
  });

  test('everything works by the keyboard', async ({ page, context }) => {
    await configure(context, service);
    await page.goto('demands/new/');
    const tabTo = async (selector: string) => {
      for (let at = 0; at < 80; at++) {
        if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${selector} is not reached`);
    };
    await tabTo('[data-send]');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-summary]')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(situation(page)).toBeFocused();
    await page.keyboard.type('河水发黑');
    await tabTo('[data-send]');
    await page.keyboard.press('Space');
    await expect(receipt(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await tabTo('[data-do="fresh"]');
    await page.keyboard.press('Enter');
    await expect(situation(page)).toBeFocused();
    expect(service.requests).toHaveLength(1);
  });

  test('before anything was asked for, nothing leaves the device', async ({ page, context }) => {
    await configure(context, service);
    await page.goto('demands/new/?problem=总氮超标');
    await write(page);
    await page.reload();
    await page.waitForTimeout(500);
    expect(service.requests).toHaveLength(0);
  });
});
