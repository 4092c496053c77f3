import { it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { limitRecords, packedLimits } from '../support/limits.ts';
import { overlayOf } from '../../src/lib/limits/overlay.ts';
it('x', () => {
  const today = '2026-11-28';
  const packed = packedLimits(today);
  console.log(gzipSync(JSON.stringify(packed)).length, packed.standards.length);
  const records = limitRecords(today);
  const standards = packed.standards;
  const count: Record<string, number> = {};
  const regions = [...new Set(standards.flatMap(s => s.region ?? []))];
  const out: string[] = [];
  const t = performance.now();
  for (const region of regions) for (const row of records) {
    const o = overlayOf(row, { region, records, today, standards });
    if (!o) continue;
    const k = o.binding ? `binding ${o.binding.relation}` : o.choice ? 'choice' : o.caution ? 'caution' : o.recorded;
    count[k] = (count[k] ?? 0) + 1;
    if (o.binding || o.choice || o.caution) out.push(`${k} | ${row.standard.number} ${row.label} | ${o.binding?.why ?? o.choice?.why ?? o.caution}`);
  }
  console.log(performance.now() - t, count);
  require('node:fs').writeFileSync('/tmp/x/out.txt', out.join('\n'));
});
