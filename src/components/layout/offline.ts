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
  if (!saveData && !effectiveType.endsWith('2g')) active?.postMessage('keep-search');
}

const script = document.documentElement.dataset['serviceWorker'];
if (script && 'serviceWorker' in navigator)
  addEventListener('load', () => {
    setTimeout(() => {
      // Private windows and file addresses may refuse; the site works without.
      register(script).catch(() => {});
    }, DELAY);
  });
