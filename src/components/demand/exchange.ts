const DATABASE = 'luqiao-demand';
const STORE = 'shared';

/**
 * Reads and writes one value that all open pages share, in one step that none of them can come between. Unlike
 * `localStorage`, of which a page may for a moment see an old state.
 * @param change gets the value, undefined where there is none; gives the new one, undefined to remove it
 * @returns the new value
 * @throws where the browser has no database for this page
 */
export async function exchange(name: string, change: (value: unknown) => unknown): Promise<unknown> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, 'readwrite');
      const store = transaction.objectStore(STORE);
      const reading = store.get(name);
      let value: unknown;
      reading.onsuccess = () => {
        value = change(reading.result);
        if (value === undefined) store.delete(name);
        else if (value !== reading.result) store.put(value, name);
      };
      transaction.oncomplete = () => resolve(value);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}
