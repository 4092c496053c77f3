import type { PageWord, WorkerWord } from '../../lib/offline/store.ts';

/** Long after the page has come: what is kept for later must not slow down what is read now. */
const DELAY = 4000;

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** Registers the service worker, and has it keep the search where the connection can bear some megabytes. */
async function register(script: string): Promise<void> {
  const { serviceWorker } = navigator;
  await serviceWorker.register(script);
  const { active } = await serviceWorker.ready;
  const { saveData = false, effectiveType = '4g' } =
    (navigator as Navigator & { readonly connection?: Connection }).connection ?? {};
  if (!saveData && !effectiveType.endsWith('2g')) active?.postMessage('keep-search' satisfies PageWord);
}

/** Says above the page that it is one that was kept, or that there is a newer one; the reader reloads, nobody else. */
function note(text: string, reload: boolean): void {
  const place = document.querySelector('[data-kept-note]') ?? document.createElement('p');
  place.className = 'kept-note';
  place.setAttribute('data-kept-note', '');
  place.setAttribute('role', 'status');
  place.textContent = text;
  if (reload) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = '刷新';
    button.addEventListener('click', () => location.reload());
    place.append(button);
  }
  document.querySelector('main')?.prepend(place);
}

const { serviceWorker: script, kept } = document.documentElement.dataset;
if (script && 'serviceWorker' in navigator) {
  if (kept) {
    note(`网络不通或太慢，这是 ${kept} 存下的一页。`, false);
    addEventListener('online', () => note(`网络恢复了，这是 ${kept} 存下的一页。`, true));
  }
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data === ('newer' satisfies WorkerWord)) note('这是以前存下的一页，现在有新内容。', true);
  });
  addEventListener('load', () => {
    setTimeout(() => {
      // Private windows and file addresses may refuse; the site works without.
      register(script).catch(() => {});
    }, DELAY);
  });
}
