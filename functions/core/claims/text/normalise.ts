/**
 * Makes spaces, quotes and dashes alike without moving anything: the result has the length of the text, so an offset into
 * one is an offset into the other. Letters are left alone.
 */
export function normalise(text: string): string {
  return text
    .replace(/\r\n/g, ' \n')
    .replace(/\r/g, '\n')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\uFEFF\t\f\v]/g, ' ')
    .replace(/[\u2018\u2019\u201A\u201B\u2032\u0060\u00B4]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g, '"')
    .replace(/[\u2012\u2013\u2014\u2015]/g, '\u2014')
    .replace(/[\u2010\u2011]/g, '-')
}
