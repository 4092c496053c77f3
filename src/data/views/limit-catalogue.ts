import { type PackedCatalogue, packCatalogue, type StandardRecord } from '../../lib/limits/catalogue.ts';
import type { LimitRowView } from '../../lib/limits/view.ts';
import { standardId } from '../../lib/standards/number.ts';
import { type Entry, entries, pathOf } from '../entries.ts';
import { type LimitRow, limitsOf } from '../limits.ts';
import { href } from '../site.ts';
import { standardByNumber, stateOf } from '../standards.ts';

/** All limit rows of the library with what the tools need to know of their standards. */
export function limitCatalogue(): PackedCatalogue {
  return packCatalogue(
    entries.standards.flatMap((entry) => {
      const rows = limitsOf(entry.id);
      return rows.length ? [{ standard: recordOf(entry), rows: rows.map(viewOf) }] : [];
    }),
  );
}

function viewOf({ name: _, ...row }: LimitRow): LimitRowView {
  return row;
}

function recordOf(entry: Entry<'standards'>): StandardRecord {
  const { data } = entry;
  const { label, tone, current, warning } = stateOf(entry);
  const successor = data.replacedBy ? standardByNumber(data.replacedBy) : undefined;
  const counterpart =
    data.counterpart && (standardByNumber(data.counterpart)?.id ?? standardId(data.counterpart));
  return {
    id: entry.id,
    number: data.number,
    title: data.title,
    url: href(pathOf('standards', entry.id)),
    aliases: data.aliases ?? [],
    kind: data.kind,
    level: data.level,
    industries: data.industries,
    state: label,
    tone,
    current,
    ...(data.region && { region: data.region }),
    ...(counterpart && { counterpart }),
    ...(warning && { warning }),
    ...(data.effectiveOn && { effectiveOn: data.effectiveOn }),
    ...(data.replacedBy && {
      replacedBy: { number: data.replacedBy, ...(successor && { id: successor.id }) },
    }),
    ...(data.transitions?.length && { transitions: data.transitions }),
    ...(data.referenceOxygen && {
      referenceOxygen: data.referenceOxygen.map(({ when, value, clause }) => ({
        value,
        clause,
        ...(when && { when }),
      })),
    }),
    ...(data.gaps && { gaps: data.gaps }),
  };
}
