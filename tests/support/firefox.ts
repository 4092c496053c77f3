import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where systems keep the Firefox that people use; the test library only drives one of its own making. */
const PLACES = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of an installed Firefox, if there is one. */
export function findFirefox(): string | undefined {
  return PLACES.find((path) => path && existsSync(path));
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly level?: string; readonly text?: string };
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** A headless Firefox without a network, over WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
export class Firefox {
  /** errors that pages reported */
  readonly errors: string[] = [];
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #socket: WebSocket | undefined;
  #context = '';
  #next = 0;

  private constructor(process: ChildProcess, profile: string) {
    this.#process = process;
    this.#profile = profile;
  }

  static async start(path: string): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), 'luqiao-firefox-'));
    // A proxy that nobody answers stands for a cut cable.
    writeFileSync(
      join(profile, 'user.js'),
      [
        'user_pref("network.proxy.type", 1);',
        'user_pref("network.proxy.http", "127.0.0.1");',
        'user_pref("network.proxy.http_port", 9);',
        'user_pref("network.proxy.ssl", "127.0.0.1");',
        'user_pref("network.proxy.ssl_port", 9);',
        'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
        'user_pref("app.update.enabled", false);',
      ].join('\n'),
    );
    const child = spawn(
      path,
      ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    const browser = new Firefox(child, profile);
    await browser.#connect(await endpointOf(child));
    return browser;
  }

  async #connect(endpoint: string) {
    const socket = new WebSocket(`${endpoint}/session`);
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(String(data)) as Message));
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error('Firefox does not answer')));
    });
    await this.#call('session.new', { capabilities: {} });
    await this.#call('session.subscribe', { events: ['log.entryAdded'] });
    const tree = await this.#call<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
    this.#context = tree.contexts[0]?.context ?? '';
  }

  #take({ id, method, params, result, error, message }: Message) {
    if (method === 'log.entryAdded' && params?.level === 'error') this.errors.push(params.text ?? '');
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || !waiting) return;
    this.#waiting.delete(id);
    if (error) waiting.reject(new Error(`${error}: ${message}`));
    else waiting.resolve(result as never);
  }

  #call<T>(method: string, params: object): Promise<T> {
    this.#next += 1;
    const id = this.#next;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket?.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Opens an address and waits until the page has loaded. */
  async open(url: string): Promise<void> {
    await this.#call('browsingContext.navigate', { context: this.#context, url, wait: 'complete' });
  }

  /** Runs an expression in the page, a promise included, and gives its value by way of JSON. */
  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#call<{
      result?: { value: string };
      exceptionDetails?: { text: string };
    }>('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      awaitPromise: true,
      target: { context: this.#context },
    });
    if (exceptionDetails || !result) throw new Error(exceptionDetails?.text ?? 'no result');
    return JSON.parse(result.value) as T;
  }

  async close(): Promise<void> {
    this.#socket?.close();
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await gone;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The address that Firefox says it listens at. */
function endpointOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (part: Buffer) => {
      said += part;
      const [, address] = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`Firefox ended (${code}): ${said.slice(-300)}`)));
  });
}
