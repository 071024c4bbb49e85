import type { DiplomacyClaim } from '../claims/claim.ts'
import { headName, inSentence } from './names.ts'
import { isPlural } from './words.ts'

/** What the kind of move says by itself: "Government accuses the rebels over ceasefire". */
export function kindLine({ actor, type, target, topic }: DiplomacyClaim): string {
  const [[to, toSeveral], [alone, aloneSeveral]] = verbs[type]
  const about = topic === undefined ? '' : ` over ${topic}`
  const isSeveral = isPlural(headName(actor.name))
  const does = target ? `${isSeveral ? toSeveral : to} ${inSentence(target.name)}` : isSeveral ? aloneSeveral : alone
  return `${headName(actor.name)} ${does}${about}`
}

type Pair = readonly [one: string, several: string]

const verbs: Readonly<Record<DiplomacyClaim['type'], readonly [to: Pair, alone: Pair]>> = {
  AGREE: [
    ['agrees with', 'agree with'],
    ['voices agreement', 'voice agreement'],
  ],
  CONSULT: [
    ['holds talks with', 'hold talks with'],
    ['holds talks', 'hold talks'],
  ],
  SUPPORT: [
    ['backs', 'back'],
    ['declares support', 'declare support'],
  ],
  CONCEDE: [
    ['yields to', 'yield to'],
    ['makes a concession', 'make a concession'],
  ],
  COOPERATE: [
    ['works with', 'work with'],
    ['offers cooperation', 'offer cooperation'],
  ],
  AID: [
    ['helps', 'help'],
    ['gives help', 'give help'],
  ],
  RETREAT: [
    ['gives way to', 'give way to'],
    ['gives way', 'give way'],
  ],
  REQUEST: [
    ['appeals to', 'appeal to'],
    ['makes an appeal', 'make an appeal'],
  ],
  ACCUSE: [
    ['accuses', 'accuse'],
    ['voices criticism', 'voice criticism'],
  ],
  REJECT: [
    ['rejects', 'reject'],
    ['voices opposition', 'voice opposition'],
  ],
  THREATEN: [
    ['warns', 'warn'],
    ['gives a warning', 'give a warning'],
  ],
  PROTEST: [
    ['protests to', 'protest to'],
    ['protests', 'protest'],
  ],
  SANCTION: [
    ['puts sanctions on', 'put sanctions on'],
    ['imposes sanctions', 'impose sanctions'],
  ],
  MOBILIZE: [
    ['mobilises against', 'mobilise against'],
    ['mobilises', 'mobilise'],
  ],
  COERCE: [
    ['puts pressure on', 'put pressure on'],
    ['applies pressure', 'apply pressure'],
  ],
}
