/** Longest title: the longest full name of a document in the library, with room to spare. */
export const TITLE_MAX = 120;
/** Longest summary: two lines on a 1366 px screen, four on a phone. */
export const SUMMARY_MAX = 160;
/** Longest id: keeps addresses and paths in an unpacked archive short. */
export const ID_MAX = 80;
/** Largest picture in bytes; a slow county line loads it in a few seconds. */
export const IMAGE_MAX_BYTES = 400_000;
/** Shorter phrasings ask for nothing in particular. */
export const ASK_MIN = 4;
/** A search box shows about this much. */
export const ASK_MAX = 40;
/** More phrasings thin out what each of them weighs. */
export const ASKS_MAX = 12;
