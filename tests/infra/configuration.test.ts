import { describe, expect, test } from 'vitest'
import { ConfigurationError, configurationOf } from '../../infra/configuration.ts'

const from = (given: Record<string, unknown>) => configurationOf((name) => given[name])

describe('the configuration of a deployment', () => {
  test('needs a stage and a sender, and fills in the rest', () => {
    expect(from({ stage: 'dev', from: 'sitrep@example.org' })).toEqual({
      stage: 'dev',
      from: 'sitrep@example.org',
      retentionDays: 30,
    })
  })

  test('says one sentence for everything that is missing', () => {
    expect(() => from({})).toThrow(ConfigurationError)
    expect(() => from({})).toThrow(/-c stage=dev[\s\S]*-c from=sitrep@example\.org/)
  })

  test.each([
    [{ stage: 'Dev Stage' }, /stage: lower-case/],
    [{ from: 'Sitrep <sitrep@example.org>' }, /from: one plain address/],
    [{ domain: 'https://example.org' }, /domain: the sending domain/],
    [{ retentionDays: '12' }, /retentionDays: 7, 30, 90 or 365/],
    [{ retentionDays: 'long' }, /retentionDays/],
  ])('refuses %j', (wrong, sentence) => {
    expect(() => from({ stage: 'dev', from: 'sitrep@example.org', ...wrong })).toThrow(sentence)
  })

  test('reads numbers given on the command line', () => {
    expect(from({ stage: 'dev', from: 'sitrep@example.org', retentionDays: '90' }).retentionDays).toBe(90)
  })
})
