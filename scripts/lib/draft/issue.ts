/** An issue as far as a draft needs it. */
export interface Issue {
  readonly title: string;
  /** Markdown */
  readonly body: string;
  /** https address of the issue; absent for a file that only holds its text */
  readonly url?: string;
  /** YYYY-MM-DD on which it was opened */
  readonly openedOn?: string;
}

/**
 * Reads an issue: the event that starts a workflow (JSON with `issue`), or the Markdown of its body, whose title may
 * stand on the first line as `# title`.
 * @returns undefined for JSON without an issue
 */
export function readIssue(text: string): Issue | undefined {
  if (!text.trimStart().startsWith('{')) {
    const [, title = ''] = /^\s*# (.*)\n/.exec(text) ?? [];
    return { title: title.trim(), body: text };
  }
  const issue = record(record(parsed(text))['issue']);
  if (typeof issue['body'] !== 'string' && typeof issue['title'] !== 'string') return undefined;
  const { title, body, html_url: url, created_at: opened } = issue;
  return {
    title: typeof title === 'string' ? title : '',
    body: typeof body === 'string' ? body : '',
    ...(typeof url === 'string' && URL.canParse(url) && url.startsWith('https://') && { url }),
    ...(typeof opened === 'string' &&
      /^\d{4}-\d{2}-\d{2}T/.test(opened) && { openedOn: opened.slice(0, 10) }),
  };
}

/** The day an issue was opened, today where it does not say; no host is ahead of the day of the check. */
export function dayOpened({ openedOn }: Issue, today: string): string {
  return openedOn && openedOn < today ? openedOn : today;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
