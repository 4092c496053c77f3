import { qualityRows } from '@/data/views/quality.ts';
import { csvOf } from '@/lib/sheet/csv.ts';

/** Every entry with what is known of its quality, to be sorted and shared out in a spreadsheet program. */
export function GET() {
  return new Response(csvOf(qualityRows()), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
