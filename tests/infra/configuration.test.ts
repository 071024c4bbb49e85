import { describe, expect, test } from 'vitest'
import { ConfigurationError, configurationOf } from '../../infra/configuration.ts'

const from = (given: Record<string, unknown>) => configurationOf((name) => given[name])

describe('the configuration of a deployment', () => {
  const least = { stage: 'dev', from: 'sitrep@example.org', alarmMail: 'night@example.org' }

  test('needs a stage, a sender and somebody who is told, and fills in the rest on the safe side', () => {
    expect(from(least)).toEqual({
      ...least,
      dmarc: 'none',
      protect: true,
      reserve: false,
      drop: false,
      monthlyBudget: 50,
      retentionDays: 30,
    })
  })

  test('reads the file of the stage, over which the command line wins', () => {
    const file = (stage: string) => (stage === 'dev' ? { ...least, stage: undefined, drop: true } : undefined)
    const given: Record<string, unknown> = { stage: 'dev', from: 'other@example.org' }
    expect(configurationOf((name) => given[name], file)).toMatchObject({ from: 'other@example.org', drop: true })
  })

  test('names what a file says that nobody knows', () => {
    expect(() =>
      configurationOf(
        (name) => ({ stage: 'dev' })[name],
        () => ({ ...least, retention: 7 }),
      ),
    ).toThrow('not known: retention')
  })

  test('says one sentence for everything that is missing', () => {
    expect(() => from({})).toThrow(ConfigurationError)
    expect(() => from({})).toThrow(/-c stage=dev[\s\S]*-c from=sitrep@example\.org[\s\S]*-c alarmMail=/)
  })

  test.each([
    [{ stage: 'Dev Stage' }, /stage: lower-case/],
    [{ from: 'Sitrep <sitrep@example.org>' }, /from: one plain address/],
    [{ domain: 'https://example.org' }, /domain: the sending domain/],
    [{ domain: 'other.example' }, /from: no address of other.example/],
    [{ hostedZone: 'Z1' }, /go together/],
    [{ webDomain: 'sitrep.example.org' }, /webDomain: needs a certificate/],
    [{ protect: 'yes' }, /protect: true or false/],
    [{ dmarc: 'strict' }, /dmarc: none, quarantine/],
    [{ retentionDays: '12' }, /retentionDays: 7, 30, 90 or 365/],
    [{ retentionDays: 'long' }, /retentionDays/],
  ])('refuses %j', (wrong, sentence) => {
    expect(() => from({ ...least, ...wrong })).toThrow(sentence)
  })

  test('reads what the command line can only say as text', () => {
    const given = { retentionDays: '90', protect: 'false', watches: 'conflicts-now,mali-2013' }
    expect(from({ ...least, ...given })).toMatchObject({
      retentionDays: 90,
      protect: false,
      watches: ['conflicts-now', 'mali-2013'],
    })
  })
})
