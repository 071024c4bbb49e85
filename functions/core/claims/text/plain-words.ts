/**
 * End of the word of English letters or the lone mark at an index, where what follows cannot carry it on; 0 where only a pattern
 * can tell. Most words of a text are such, and telling them by their codes is many times cheaper than any pattern.
 */
export function plainEnd(text: string, at: number): number {
  let end = at
  while (isLetter(text.charCodeAt(end))) end += 1
  if (end === at) return loneMarks.has(text.charCodeAt(at)) ? at + 1 : 0
  return end === text.length || enders.has(text.charCodeAt(end)) ? end : 0
}

/** Whether a code is white space of normalised text. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a
}

const codesOf = (marks: string) => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)))
const loneMarks = codesOf(',;:()"')
const enders = codesOf(' \n,;:!?)"')

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}
