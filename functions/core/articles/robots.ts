/** What a host's robots.txt asks of us. The longest rule that fits a path decides, a permission before a ban of its length (RFC 9309). */
export interface Robots {
  readonly rules: readonly { readonly allow: boolean; readonly path: string }[]
}

/** Rules beyond these are nobody's; characters of a file beyond these are not read. */
const most = { rules: 2000, characters: 500_000 }

/** The rules for the agent of this name, in lower case; where it is not named, those for all. */
export function robotsOf(text: string, agent: string): Robots {
  const groups = new Map<string, { allow: boolean; path: string }[]>()
  let agents: string[] = []
  let open = false
  for (const line of text.slice(0, most.characters).split(/\r\n|\r|\n/)) {
    const [, field = '', value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/i.exec(line) ?? []
    const name = field.toLowerCase()
    if (name === 'user-agent') {
      agents = open ? [...agents, value.trim().toLowerCase()] : [value.trim().toLowerCase()]
      open = true
    } else if (name === 'allow' || name === 'disallow') {
      open = false
      const path = value.trim()
      if (path === '') continue
      for (const each of agents)
        groups.set(each, [...(groups.get(each) ?? []).slice(0, most.rules), { allow: name === 'allow', path }])
    }
  }
  return { rules: groups.get(agent) ?? groups.get('*') ?? [] }
}

/** Whether a path with its query may be asked for. */
export function mayAsk({ rules }: Robots, path: string): boolean {
  const fitting = rules.filter((rule) => fits(rule.path, path))
  const longest = Math.max(0, ...fitting.map((rule) => rule.path.length))
  return fitting.length === 0 || fitting.some((rule) => rule.allow && rule.path.length === longest)
}

/** `*` stands for anything, `$` for the end. Pieces are looked for from left to right, so that no rule takes longer than its path. */
function fits(rule: string, path: string): boolean {
  const anchored = rule.endsWith('$')
  const [first = '', ...rest] = (anchored ? rule.slice(0, -1) : rule).split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const [n, piece] of rest.entries()) {
    const last = anchored && n === rest.length - 1
    const found = last ? path.length - piece.length : path.indexOf(piece, at)
    if (found < at || !path.startsWith(piece, found)) return false
    at = found + piece.length
  }
  return !anchored || at === path.length
}
