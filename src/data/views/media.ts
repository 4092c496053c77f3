import type { z } from 'astro/zod';
import type { MediaView } from '../../lib/view/media.ts';
import type { media } from '../../schemas/shared/media.ts';
import { href } from '../site.ts';

/** Pictures and films with their addresses under public/media/<id>/. */
export function mediaView(id: string, items: z.output<typeof media> = []): MediaView[] {
  return items.map((item) => ({
    kind: item.kind,
    href: item.url ?? href(`/media/${id}/${item.file}`),
    external: Boolean(item.url),
    ...(item.poster ? { poster: href(`/media/${id}/${item.poster}`) } : {}),
    alt: item.alt,
    ...(item.caption ? { caption: item.caption } : {}),
    ...(item.transcript ? { transcript: item.transcript } : {}),
    credit: item.credit,
  }));
}
