import { readdirSync, readFileSync } from 'node:fs'
import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { countedEvents, countedMetrics, countOf, metrics } from '#core/metrics.ts'
import { alarmShapes } from '../../infra/alarm-shapes.ts'
import { runbookAnchor } from '../../infra/runbook.ts'
import { resourcesIn, templateOnly } from './synthesised.ts'

const template = templateOnly()
const alarms = resourcesIn(template, 'AWS::CloudWatch::Alarm')
const runbook = readFileSync('RUNBOOK.md', 'utf8')
const sections = runbook.split(/^## /m).slice(1)

describe('the alarms', () => {
  test.each(alarmShapes.map((shape) => [shape.heading, shape] as const))(
    '%s: says what readers suffer and leads to its heading, which says where to look and what to do',
    (heading, { suffer }) => {
      const alarm = alarms.find(({ AlarmName }) => JSON.stringify(AlarmName).includes(`: ${heading}`))
      expect(alarm?.AlarmDescription).toBe(`${suffer} What to do: RUNBOOK.md#${runbookAnchor(heading)}`)
      expect(alarm?.AlarmActions).toHaveLength(1)
      expect(alarm?.OKActions).toHaveLength(1)
      const section = sections.find((each) => each.startsWith(`${heading}\n`))
      for (const part of ['**Symptom.**', '**Look here.**', '**Do this.**']) expect(section).toContain(part)
    },
  )

  test('are one a shape, and every heading of the runbook that speaks of an alarm has its alarm', () => {
    expect(alarms).toHaveLength(alarmShapes.length)
    const told = sections
      .filter((each) => each.includes('**Symptom.**'))
      .map((each) => each.slice(0, each.indexOf('\n')))
    expect(told.sort()).toEqual([...alarmShapes.map(({ heading }) => heading), 'The budget is spent'].sort())
  })

  test('count what CloudWatch allows: ten metrics in one expression', () => {
    for (const { Metrics = [] } of alarms)
      expect(Metrics.filter((each: object) => 'MetricStat' in each).length).toBeLessThanOrEqual(10)
  })

  test('take silence for an alarm where nothing would tell of it otherwise', () => {
    const silent = alarmShapes.filter(({ silent }) => silent).map(({ heading }) => heading)
    expect(silent).toEqual(['No tick', 'No news is read', 'No mail goes out'])
    for (const heading of silent)
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        AlarmName: Match.stringLikeRegexp(heading),
        TreatMissingData: 'breaching',
        ComparisonOperator: 'LessThanThreshold',
      })
  })
})

describe('the metrics', () => {
  const source = sourcesIn('functions')

  test('are all counted from events, and every alarm’s among them', () => {
    const counted = countedEvents.map((event) => countOf(event, {})?.[0])
    expect([...new Set(counted)].sort()).toEqual([...metrics].sort())
    for (const { watched } of alarmShapes) {
      if ('own' in watched) expect(counted).toContain(watched.own)
      if ('math' in watched) for (const each of watched.of) expect(counted).toContain(each)
    }
  })

  test.each(countedEvents)('%s is an event that some function tells', (event) => {
    const [stem] = event.split('.')
    const told = new RegExp(`event\\(\\s*('${event}'|[^)]*'${event}'|\`${stem}\\.\\$)`)
    expect(source).toMatch(told)
  })

  test('are told as zero by a tick, so that their silence is one', () => {
    expect([...countedMetrics, 'QuotaUsed'].sort()).toEqual([...metrics].sort())
  })
})

function sourcesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('core/claims') && file !== 'core/metrics.ts')
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')
}
