import type { ImportKind } from '../kind.ts';
import { demands } from './demands.ts';

/** Everything that can be imported, by the word of the command line. */
export const KINDS: Readonly<Record<string, ImportKind>> = { demands };
