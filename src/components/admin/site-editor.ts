import type { CmsConfig } from '@sveltia/cms';
import type { EditorSetup } from '../../lib/admin/config.ts';

/** Where the editor keeps what its user prefers. */
const PREFERENCES = 'sveltia-cms.prefs';

/** Nothing to sign in to where there is no host: only the button for the folder on this computer is of use. */
const STYLE = `
  body { margin: 0 }
  #nc-root[data-local-only] .buttons > .button.secondary { display: none }
`;

/**
 * Opens the editor in place of the page around it. Where changes cannot be sent to the host of the repository, it is
 * of use on this computer only, and is offered there only.
 */
class SiteEditor extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const isHere = ['localhost', '127.0.0.1'].includes(location.hostname);
    if (!button || !(isHere || this.hasAttribute('data-online'))) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#open(button));
    // An address inside the editor, kept as a bookmark or sent to a colleague.
    if (location.hash.startsWith('#/')) button.click();
  }

  async #open(button: HTMLButtonElement) {
    const status = this.querySelector('[role="status"]');
    const say = (text: string) => {
      if (status) status.textContent = text;
    };
    button.disabled = true;
    say('正在打开编辑器，网络慢时要等一会儿……');
    try {
      const [{ default: editor }, { readEntry, writeEntry }, { config, shapes }] = await Promise.all([
        import('@sveltia/cms'),
        import('../../lib/admin/entry-file.ts'),
        this.#setup(),
      ]);
      for (const { name, format, extension } of config.collections)
        editor.registerCustomFormat(format, extension, {
          fromFile: readEntry,
          toFile: (content: Record<string, unknown>) => writeEntry(content, shapes[name] ?? {}),
        });
      speakChinese();
      this.#makeRoom();
      // A test holds it against the editor's own JSON Schema, which says more than its types.
      await editor.init({ config: config as unknown as CmsConfig });
    } catch (error) {
      button.disabled = false;
      say('编辑器没有打开：可能是网络断了。请再点一次；还不行，请用下面别的办法。');
      throw error;
    }
  }

  async #setup(): Promise<EditorSetup> {
    const answer = await fetch(this.dataset['setup'] ?? '');
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return (await answer.json()) as EditorSetup;
  }

  /** The page gives way, with its styles, which are not meant for the editor's own elements. */
  #makeRoom() {
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) sheet.remove();
    const style = document.createElement('style');
    style.textContent = STYLE;
    document.head.append(style);
    const root = document.createElement('div');
    root.id = 'nc-root';
    root.toggleAttribute('data-local-only', !this.hasAttribute('data-online'));
    document.body.replaceChildren(root);
  }
}

/** The editor follows the language of the browser; this site is in Chinese whatever that is. */
function speakChinese() {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}');
    const preferences = typeof stored === 'object' ? stored : {};
    localStorage.setItem(PREFERENCES, JSON.stringify({ locale: 'zh-CN', ...preferences }));
  } catch {
    // Without storage it follows the browser.
  }
}

customElements.define('site-editor', SiteEditor);
