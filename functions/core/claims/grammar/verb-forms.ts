/** Verbs whose past forms are not made with -ed: base → past, participle. */
const irregular: Readonly<Record<string, readonly [string, string]>> = {
  take: ['took', 'taken'],
  retake: ['retook', 'retaken'],
  overtake: ['overtook', 'overtaken'],
  overrun: ['overran', 'overrun'],
  win: ['won', 'won'],
  lose: ['lost', 'lost'],
  fall: ['fell', 'fallen'],
  hold: ['held', 'held'],
  withdraw: ['withdrew', 'withdrawn'],
  leave: ['left', 'left'],
  flee: ['fled', 'fled'],
  drive: ['drove', 'driven'],
  throw: ['threw', 'thrown'],
  break: ['broke', 'broken'],
  cut: ['cut', 'cut'],
  lay: ['laid', 'laid'],
  give: ['gave', 'given'],
  fight: ['fought', 'fought'],
  beat: ['beat', 'beaten'],
  quit: ['quit', 'quit'],
  keep: ['kept', 'kept'],
  bring: ['brought', 'brought'],
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  meet: ['met', 'met'],
  seek: ['sought', 'sought'],
  withhold: ['withheld', 'withheld'],
  send: ['sent', 'sent'],
  sell: ['sold', 'sold'],
  uphold: ['upheld', 'upheld'],
  forbid: ['forbade', 'forbidden'],
  go: ['went', 'gone'],
  come: ['came', 'come'],
  slip: ['slipped', 'slipped'],
  put: ['put', 'put'],
  make: ['made', 'made'],
  get: ['got', 'got'],
  have: ['had', 'had'],
  do: ['did', 'done'],
  be: ['was', 'been'],
  begin: ['began', 'begun'],
  sweep: ['swept', 'swept'],
  hear: ['heard', 'heard'],
  know: ['knew', 'known'],
  think: ['thought', 'thought'],
  shrink: ['shrank', 'shrunk'],
  ring: ['ringed', 'ringed'],
  set: ['set', 'set'],
  run: ['ran', 'run'],
  split: ['split', 'split'],
  strike: ['struck', 'struck'],
  become: ['became', 'become'],
  pay: ['paid', 'paid'],
  find: ['found', 'found'],
  see: ['saw', 'seen'],
  swear: ['swore', 'sworn'],
  rebuff: ['rebuffed', 'rebuffed'],
}
const doubled =
  /^(?:ban|plan|rout|pin|grab|stop|slip|trap|expel|step|ship|drop|snap|quit|cut|put|get|set|run|begin|win|split|admit|commit|dispel|compel|repel|transfer|defer|refer|pullout|underpin|permit|overrun|hit|equip|rid|mop|jab|beg)$/

export type Form = 'base' | 's' | 'past' | 'participle' | 'ing'

/** All spellings of a verb. Spellings that stand for two forms are listed under both. */
export function formsOf(verb: string): readonly (readonly [string, Form])[] {
  const [past, participle] = irregular[verb] ?? [regularPast(verb), regularPast(verb)]
  const forms: (readonly [string, Form])[] = [
    [verb, 'base'],
    [third(verb), 's'],
    [past, 'past'],
    [participle, 'participle'],
    [present(verb), 'ing'],
  ]
  return forms
}

function regularPast(verb: string): string {
  if (verb === 'rout') return 'routed'
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return doubled.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`
}

function third(verb: string): string {
  if (verb === 'have') return 'has'
  if (verb === 'be') return 'is'
  if (/(?:s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

function present(verb: string): string {
  if (verb === 'rout') return 'routing'
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`
  return doubled.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`
}
