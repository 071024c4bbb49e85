import { Problem } from '../../local/problem.ts'
import { notReached } from '../stack-outputs.ts'
import { account, concurrency, stacks } from './account.ts'
import { type Check, type Finding, type Surroundings, wrong } from './check.ts'
import { identity, quota } from './mail.ts'
import { dmarc, pagesDomain } from './names.ts'

/** In the order in which things are to be done. */
const checks: readonly Check[] = [account, concurrency, stacks, identity, dmarc, pagesDomain, quota]

/** Everything that is found; after a gate that is shut nothing more can be asked. */
export async function findingsOf(around: Surroundings): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const check of checks) {
    const found = await look(check, around)
    findings.push(...found)
    if (check.gate && found.some(({ state }) => state === 'wrong')) break
  }
  return findings
}

/** What may not be asked is a finding like others: those that follow may still be. */
async function look(check: Check, around: Surroundings): Promise<readonly Finding[]> {
  try {
    return await check.look(around)
  } catch (error) {
    const known = notReached(error)
    if (!(known instanceof Problem)) throw error
    return [wrong(check.what, (error as Error).name, known.message)]
  }
}

/** Ready to mail strangers: nothing is wrong. */
export function isReady(findings: readonly Finding[]): boolean {
  return findings.every(({ state }) => state !== 'wrong')
}
