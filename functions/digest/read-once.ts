import type { DigestPorts } from './digest-ports.ts'

type Reading = Pick<DigestPorts['dossiers'], 'changedOn' | 'revision'>

/** Dossiers of one run: what one segment of a watch has read stands for all, so that they tell one state of it. */
export function readOnce(dossiers: Reading): Reading {
  const changed = new Map<string, ReturnType<Reading['changedOn']>>()
  const revisions = new Map<string, ReturnType<Reading['revision']>>()
  return {
    changedOn: (watch, days) => known(changed, [watch, ...days].join(' '), () => dossiers.changedOn(watch, days)),
    revision: (dossier, n) => known(revisions, `${dossier} ${n}`, () => dossiers.revision(dossier, n)),
  }
}

function known<T>(answers: Map<string, T>, question: string, ask: () => T): T {
  const answer = answers.get(question) ?? ask()
  answers.set(question, answer)
  return answer
}
