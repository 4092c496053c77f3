/** What a file of a release is. */
export const FILE_KINDS = {
  pack: { title: '双击即开包', note: '解压后双击 index.html，像网站一样用，不联网、不安装。' },
  delta: { title: '增量包', note: '已有旧版的，解压后覆盖到原来的 luqiao 文件夹，只换变了的文件。' },
  handout: {
    title: '单页手册',
    note: '一个领域的政策与标准放进一个 HTML 文件，自带目录和搜索，微信、邮件都能转。',
  },
  booklet: { title: '打印册', note: 'A4 的 PDF，有封面、目录和页码，打印或在手机上看。' },
} as const satisfies Record<string, { readonly title: string; readonly note: string }>;
export type FileKind = keyof typeof FILE_KINDS;

/** A file to download. */
export interface ReleaseFile {
  readonly name: string;
  readonly kind: FileKind;
  readonly label: string;
  /** what is in it, in a sentence */
  readonly holds: string;
  readonly bytes: number;
  readonly sha256: string;
  /** day of the release that a delta is for */
  readonly since?: string;
}

/** What a release has that the one before had not. */
export interface Changes {
  readonly since: string;
  /** keys of entries: `standards/x` */
  readonly added: readonly string[];
  /** whose page says something else now */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface Release {
  /** day of the build, `YYYY-MM-DD` */
  readonly date: string;
  /** of earlier releases none: only the newest is kept on the site */
  readonly files: readonly ReleaseFile[];
  /** of the whole library; none for the first release */
  readonly changes?: Changes;
}

/** `releases.json`. */
export interface Releases {
  /** the newest first */
  readonly releases: readonly Release[];
  /** names of the files with the sums of this release and of those that deltas can be made for */
  readonly sums: readonly string[];
}

/** The record before the first release. */
export const NO_RELEASES: Releases = { releases: [], sums: [] };

/** Months back for which the first release is kept to compare with. */
const MONTHS = 3;

/**
 * The earlier releases whose sums are kept, so that there is a delta for those who have them: the last one, and the
 * first of each of the last months. A site that is published every day would else keep a delta for every day.
 * @param dates of earlier releases in any order
 * @returns the newest first
 */
export function keptReleases(dates: readonly string[]): string[] {
  const ascending = [...new Set(dates)].sort();
  const firsts = [...new Map(ascending.toReversed().map((date) => [date.slice(0, 7), date])).values()];
  const kept = new Set([...ascending.slice(-1), ...firsts.sort().slice(-MONTHS)]);
  return [...kept].sort().reverse();
}

/**
 * Entries that came, changed and went between two releases.
 * @param sums of the files of each by path
 * @param collections folders of entries
 */
export function changesBetween(
  sums: Readonly<Record<string, string>>,
  earlier: Readonly<Record<string, string>>,
  collections: readonly string[],
): Omit<Changes, 'since'> {
  const entries = (of: Readonly<Record<string, string>>) =>
    new Map(
      Object.entries(of).flatMap(([path, sum]) => {
        const [folder = '', id = '', file, ...rest] = path.split('/');
        const isEntry = file === 'index.html' && rest.length === 0 && collections.includes(folder);
        return isEntry ? [[`${folder}/${id}`, sum] as const] : [];
      }),
    );
  const [now, before] = [entries(sums), entries(earlier)];
  return {
    added: [...now.keys()].filter((key) => !before.has(key)),
    changed: [...now].filter(([key, sum]) => before.has(key) && before.get(key) !== sum).map(([key]) => key),
    removed: [...before.keys()].filter((key) => !now.has(key)),
  };
}

/**
 * The record with a release in it: files of the same name are replaced, and releases of other days keep their changes
 * only.
 */
export function withRelease({ releases, sums }: Releases, release: Release): Releases {
  const same = releases.find(({ date }) => date === release.date);
  const names = new Set(release.files.map(({ name }) => name));
  const changes = release.changes ?? same?.changes;
  const merged: Release = {
    date: release.date,
    files: [...(same?.files ?? []).filter(({ name }) => !names.has(name)), ...release.files],
    ...(changes ? { changes } : {}),
  };
  const others = releases
    .filter(({ date }) => date !== release.date)
    .map(({ date, changes: told }): Release => ({ date, files: [], ...(told ? { changes: told } : {}) }));
  return { releases: [merged, ...others].sort((a, b) => (a.date < b.date ? 1 : -1)), sums };
}

/** Bytes for people: `18.8 MB`, `640 KB`. */
export function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
