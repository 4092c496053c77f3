import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import type { SheetColumn } from '../../../src/lib/sheet/column.ts';
import { columnsOfModel } from '../../../src/lib/sheet/columns.ts';
import { modelOf } from '../../../src/schemas/json-schema.ts';
import type { Collection } from '../../../src/vocab/collections.ts';

/** The columns of the table of a collection. */
export function columnsOf(collection: Collection): SheetColumn[] {
  return columnsOfModel(modelOf(collection) as JsonSchema);
}
