import { expect, test } from 'vitest'
import type { Status } from '#core/dossier.ts'
import { isWanted, isWantedAtOnce } from '#core/subscribers/rule.ts'
import { development } from '../../builders/dossier.ts'
import { pack } from '../../builders/pack.ts'
import { preferences } from '../../builders/profile.ts'

test('a chosen province contains its towns, and no others', () => {
  const vale = preferences({ places: ['vale'] })
  expect(isWanted(vale, development(), pack)).toBe(true)
  expect(isWanted(vale, development({ place: { name: 'Brill', id: 'brill', resolved: 'pack' } }), pack)).toBe(false)
})

test('a chosen town does not stand for its province', () => {
  const arden = preferences({ places: ['arden'] })
  expect(isWanted(arden, development({ place: { name: 'Vale', id: 'vale', resolved: 'pack' } }), pack)).toBe(false)
})

test('diplomacy without a place concerns whoever asked for the topic', () => {
  const talks = development({ kind: 'diplomacy', place: null })
  expect(isWanted(preferences({ places: ['arden'] }), talks, pack)).toBe(true)
  expect(isWanted(preferences({ topics: ['control'] }), talks, pack)).toBe(false)
})

test.each([
  ['confirmed', ['confirmed']],
  ['reported', ['reported', 'confirmed']],
  ['any', ['claimed', 'disputed', 'reported', 'confirmed']],
] as const)('the bar "%s" lets %j through', (bar, through) => {
  const statuses: Status[] = ['claimed', 'disputed', 'reported', 'confirmed', 'corrected', 'withdrawn']
  const wants = preferences({ alerts: { bar, perDay: 3, quiet: null } })
  expect(statuses.filter((status) => isWantedAtOnce(wants, development({ status }), pack))).toEqual(through)
})

test('nobody without alerts, or of another watch, is woken', () => {
  expect(isWantedAtOnce(preferences({ alerts: null }), development(), pack)).toBe(false)
  expect(isWantedAtOnce(preferences({ watches: ['elsewhere'] }), development(), pack)).toBe(false)
})

test('what weighs little is told, but wakes nobody', () => {
  const appeal = development({ kind: 'diplomacy', place: null, weight: 20 })
  expect(isWanted(preferences(), appeal, pack)).toBe(true)
  expect(isWantedAtOnce(preferences(), appeal, pack)).toBe(false)
})
