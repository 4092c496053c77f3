/** Longest title: the longest full name of a document in the library, with room to spare. */
export const TITLE_MAX = 120;
/** Longest summary: two lines on a 1366 px screen, four on a phone. */
export const SUMMARY_MAX = 160;
/** Longest id: keeps addresses and paths in an unpacked archive short. */
export const ID_MAX = 80;
/** Largest picture in bytes; a slow county line loads it in a few seconds. */
export const IMAGE_MAX_BYTES = 400_000;
