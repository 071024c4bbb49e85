/** The fragment under which a heading of RUNBOOK.md is linked. */
export function runbookAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .replaceAll(' ', '-')
}
