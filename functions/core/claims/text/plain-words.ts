const letter = 1
const loneMark = 2
const ender = 4
/** What a code of ASCII is, as sums of the above. */
const kinds = new Uint8Array(128)
for (let code = 0x41; code <= 0x5a; code++) kinds[code] = kinds[code + 0x20] = letter
mark(',;:()"', loneMark)
mark(' \n,;:!?)"', ender)

function mark(marks: string, kind: number): void {
  for (let at = 0; at < marks.length; at++) kinds[marks.charCodeAt(at)] = (kinds[marks.charCodeAt(at)] ?? 0) | kind
}

/**
 * End of the word of English letters or the lone mark at an index, where what follows cannot carry it on; 0 where only a pattern
 * can tell. Most words of a text are such, and telling them by their codes is many times cheaper than any pattern. No code is asked
 * for outside the text [… end): that alone would make each of these looks ten times as dear.
 */
export function plainEnd(text: string, at: number, end: number): number {
  let next = at
  while (next < end && kindOf(text.charCodeAt(next)) === letter) next += 1
  if (next === at) return next < end && kindOf(text.charCodeAt(at)) & loneMark ? at + 1 : 0
  return next === end || kindOf(text.charCodeAt(next)) & ender ? next : 0
}

/** Whether a code is white space of normalised text. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a
}

function kindOf(code: number): number {
  return code < 128 ? (kinds[code] ?? 0) : 0
}
