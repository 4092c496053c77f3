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
import type { Manifest } from '../../../src/lib/search/format.ts';
import { inEarlierOrder, type Numbering } from './numbering.ts';
import { isInTopic, type Topic } from './topics.ts';

const CARDS = 'data/search/cards.json';

/**
 * A folder with the part of a built site that belongs to a topic and an index of just that; removed once used.
 * @param dist the build, left as it is
 * @param like numbering of an earlier pack, kept as far as it goes
 */
export async function withTopic<T>(
  dist: string,
  topic: Topic,
  use: (folder: string) => Promise<T>,
  like?: Numbering,
): Promise<T> {
  const isWhole = topic.id === 'all';
  if (isWhole && !like) return use(dist);
  const folder = mkdtempSync(join(tmpdir(), 'luqiao-pack-'));
  try {
    for (const item of readdirSync(dist, { recursive: true, withFileTypes: true })) {
      if (!item.isFile()) continue;
      const path = join(item.parentPath, item.name).slice(join(dist, '/').length).replaceAll('\\', '/');
      if (path.startsWith(`${INDEX_FOLDER}/`) || path === CARDS) continue;
      if (!isWhole && /\.html$|^data\//.test(path) && !isInTopic(path, topic)) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      linkOrCopy(join(dist, path), join(folder, path));
    }
    const cards = JSON.parse(readFileSync(join(dist, CARDS), 'utf8')) as SearchCard[];
    const kept = cards.filter(({ key }) =>
      (topic.collections as readonly string[]).includes(key.split('/')[0] ?? ''),
    );
    const ordered = like ? inEarlierOrder(kept, like.keys) : kept;
    writeFileSync(join(folder, CARDS), JSON.stringify(ordered));
    await indexFolder(folder, like ? { like } : {});
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How the index in a folder numbers what it holds. */
export function numberingOf(folder: string): Numbering {
  const cards = JSON.parse(readFileSync(join(folder, CARDS), 'utf8')) as SearchCard[];
  const index = join(folder, INDEX_FOLDER);
  const { terms, chars, build } = JSON.parse(readFileSync(join(index, 'manifest.json'), 'utf8')) as Manifest;
  const shown = readdirSync(join(index, build)).map((name) => Number(/^d(\d+)\.bin$/.exec(name)?.[1] ?? -1));
  const after = shown.filter((number) => number >= cards.length);
  const symptoms = after.length > 0 ? Math.min(...after) : cards.length;
  return { keys: cards.map(({ key }) => key), terms, chars, symptoms };
}

function linkOrCopy(from: string, to: string) {
  try {
    linkSync(from, to);
  } catch {
    // Another disk, or a system without links.
    cpSync(from, to);
  }
}
