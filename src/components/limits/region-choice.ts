/** Where the device keeps the province that the reader chose; all tools on limits share it. */
const KEY = 'region';

/** The province chosen on this device, `''` where none is or storage is refused. */
function rememberedRegion(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the province on this device; `''` forgets it. */
export function rememberRegion(code: string): void {
  try {
    if (code) localStorage.setItem(KEY, code);
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
}

/**
 * A `<select>` of provinces that is remembered on the device and yields to the address (`?region=`). Tells its page
 * with a bubbling `region` event whose detail is the code.
 */
export class RegionChoice extends HTMLElement {
  connectedCallback() {
    const inAddress = new URLSearchParams(location.search).get('region');
    this.value = inAddress ?? rememberedRegion();
    this.#select?.addEventListener('change', () => {
      rememberRegion(this.value);
      this.dispatchEvent(new CustomEvent('region', { bubbles: true, detail: this.value }));
    });
  }

  get #select(): HTMLSelectElement | null {
    return this.querySelector('select');
  }

  /** region code, `''` for the whole country */
  get value(): string {
    return this.#select?.value ?? '';
  }

  /** A code that is none of the options chooses the whole country. */
  set value(code: string) {
    const select = this.#select;
    if (!select) return;
    select.value = code;
    if (select.selectedIndex < 0) select.value = '';
  }
}
customElements.define('region-choice', RegionChoice);
