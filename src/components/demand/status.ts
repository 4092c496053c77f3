import type { Delivery } from '../../lib/demand/queue.ts';
import { timeInChina } from '../../lib/demand/receipt.ts';
import type { Endpoint } from './post.ts';

/** How far a draft has come, in words that say what happens next. */
export function statusOf(delivery: Delivery, { url, retries }: Endpoint): string {
  const { host } = new URL(url);
  switch (delivery.kind) {
    case 'draft':
    case 'rejected':
      return '';
    case 'queued':
      return {
        asked: `正在提交到 ${host}……`,
        offline:
          '没有网络。已经排队，内容存在本机；一联网就自动提交。也可以先关掉页面，下次打开本页时接着提交。',
        unreachable: `试了 ${retries + 1} 次都没有送到 ${host}。内容存在本机，没有丢；恢复联网或再打开本页时会接着提交，也可以点“再试一次”。`,
      }[delivery.why];
    case 'sending':
      return `正在提交到 ${host}……${delivery.attempt > 1 ? `（第 ${delivery.attempt} 次）` : ''}`;
    case 'waiting':
      return `第 ${delivery.attempt} 次没有送到 ${host}，${clock(delivery.at)} 自动再试。每次用同一个编号，不会重复。`;
    case 'sent':
      return '已提交。';
  }
}

function clock(at: number): string {
  return timeInChina(new Date(at).toISOString()).slice(11);
}
