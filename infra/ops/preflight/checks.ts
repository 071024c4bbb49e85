import { account, stacks } from './account.ts'
import type { Check, Finding, Surroundings } from './check.ts'
import { identity, quota } from './mail.ts'
import { dmarc, pagesDomain } from './names.ts'

/** In the order in which things are to be done. */
const checks: readonly Check[] = [account, stacks, identity, dmarc, pagesDomain, quota]

/** Everything that is found; after a gate that is shut nothing more can be asked. */
export async function findingsOf(around: Surroundings): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const { look, gate } of checks) {
    const found = await look(around)
    findings.push(...found)
    if (gate && found.some(({ state }) => state === 'wrong')) break
  }
  return findings
}

/** Ready to mail strangers: nothing is wrong. */
export function isReady(findings: readonly Finding[]): boolean {
  return findings.every(({ state }) => state !== 'wrong')
}
