import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { INDEX_FOLDER, indexFolder } from '../../../integrations/search/index-folder.ts';
import type { SearchCard } from '../../../src/lib/search/card.ts';
import { isInTopic, type Topic } from './topics.ts';

const CARDS = 'data/search/cards.json';

/**
 * A folder with the part of a built site that belongs to a topic and an index of just that; removed once used.
 * @param dist the build, left as it is
 */
export async function withTopic<T>(
  dist: string,
  topic: Topic,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  if (topic.id === 'all') return use(dist);
  const folder = mkdtempSync(join(tmpdir(), 'luqiao-pack-'));
  try {
    for (const item of readdirSync(dist, { recursive: true, withFileTypes: true })) {
      if (!item.isFile()) continue;
      const path = join(item.parentPath, item.name).slice(join(dist, '/').length).replaceAll('\\', '/');
      if (path.startsWith(`${INDEX_FOLDER}/`) || path === CARDS) continue;
      if (/\.html$|^data\//.test(path) && !isInTopic(path, topic)) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      linkOrCopy(join(dist, path), join(folder, path));
    }
    const cards = JSON.parse(readFileSync(join(dist, CARDS), 'utf8')) as SearchCard[];
    const kept = cards.filter(({ key }) =>
      (topic.collections as readonly string[]).includes(key.split('/')[0] ?? ''),
    );
    writeFileSync(join(folder, CARDS), JSON.stringify(kept));
    await indexFolder(folder);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linkOrCopy(from: string, to: string) {
  try {
    linkSync(from, to);
  } catch {
    // Another disk, or a system without links.
    cpSync(from, to);
  }
}
