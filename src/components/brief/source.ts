import type { Brief } from '../../lib/brief/types.ts';

/**
 * Makes the brief that an address stands for. It may fetch what it needs from this site; nothing leaves the device.
 * @throws Error when the data did not arrive; the page offers another try
 */
export type BriefSource = (params: URLSearchParams) => Promise<Brief>;
