const news =
  'Rebels captured the town of Konna on Friday, the army said, and at least 12 soldiers were killed when France condemned the attack in Goma '

function fill(piece: string): (length: number) => string {
  return (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

/** Texts of a given length that no newsroom writes, each the worst case of something. */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  'no full stop': fill(news),
  'one sentence after another': fill(`${news.trim()}. `),
  'one line after another': fill('Rebels captured the town of Konna\n'),
  'wrapped lines': fill(`${news.trim().slice(0, 70)}\n`),
  'lines that are all different': (length) =>
    Array.from(
      { length: length / 50 },
      (_, i) => `Word${i % 97} of line${i % 89} and part${i} met in town${i % 83}`,
    ).join('\n'),
  'all capitals': fill(`${news.trim().toUpperCase()}. `),
  'one word': fill('a'),
  'one capital': fill('A'),
  'single capitals': fill('A '),
  'Arabic articles': fill('Al-'),
  initials: fill('U.S.'),
  figures: fill('1'),
  tolls: fill('12 killed '),
  names: fill('Konna, Goma, '),
  'full stops': fill('.'),
  'ended quotes': fill('."'),
  'double quotes': fill('"'),
  'single quotes': fill("'"),
  'opening brackets': fill('('),
  'picture credits': fill('(/photo '),
  spaces: (length) => `x${' '.repeat(length)}x`,
  'line ends': (length) => `x${'\n'.repeat(length)}x`,
  CRLF: fill('Rebels fell.\r\n'),
  bullets: fill('• x\n'),
  hyphens: fill('a-'),
  dashes: fill('— - '),
  HTML: fill('<p class="x">Rebels captured <b>Konna</b>.</p>'),
  addresses: fill('http://a.b/c?d=e&'),
  'lone surrogates': fill('\ud800'),
  emoji: fill('😀'),
  'combining marks': (length) => `e${'\u0301'.repeat(length)}`,
  'zero-width spaces': fill('Re\u200bbels captured Kon\u200bna. '),
  'right to left': fill('سيطر الثوار على \u202eKonna\u202c. '),
  'mixed scripts': fill('Reбелс captured 町 of Qusayr. '),
  'he said': fill('He said. '),
  quotations: fill('"He said it," he said. '),
  conjunctions: fill('and '),
  'towns of nothing': fill('the town of '),
  conditions: fill('if it had not been said that '),
}
