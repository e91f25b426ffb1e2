import { describe, expect, test } from 'vitest'
import { plain } from '../../src/review/findings/index.ts'
import { audit, daysAgo, found, listed, managed } from './audits.ts'

const SYSTEM = listed('Automator Key', { system: true, type: 'system', days: 900 })
const wiki = listed('wiki-sync')

test('a sound project has no finding', () => {
  const report = audit({ keys: [SYSTEM, wiki], managed: [managed('ekb_api_key.wiki', 'id-wiki-sync')] })
  expect(found(report)).toEqual([])
  expect(report).toMatchObject({ level: null, failed: false, isIncomplete: false, notes: [] })
})

test.each([
  ['EKB050 wiki-sync', { keys: [wiki], managed: [] }],
  ['EKB009 wiki-sync', { keys: [wiki, listed('wiki-sync', { id: 'other', days: 1 })] }],
  ['EKB010 wiki-sync', { keys: [listed('wiki-sync', { days: 366 })] }],
  ['EKB013 teams-bot', { keys: [listed('teams-bot', { type: 'privileged' })] }],
  ['EKB018 test', { keys: [listed('test')] }],
  ['EKB024 wiki-sync', { keys: [wiki], policy: { namePattern: /^team-/ } }],
  [
    'EKB011 project',
    { keys: [listed('wiki-sync', { type: 'privileged' })], policy: { privilegedKeysPerProject: 0 } },
  ],
  [
    'EKB016 wiki-sync',
    { keys: [wiki], managed: [managed('ekb_api_key.wiki', 'id-wiki-sync', { isLeftover: true })] },
  ],
  [
    'EKB030 wiki-sync',
    {
      keys: [wiki],
      managed: [managed('ekb_api_key.a', 'id-wiki-sync'), managed('ekb_api_key.b', 'id-wiki-sync')],
    },
  ],
  [
    'EKB036 wiki-sync',
    {
      keys: [wiki],
      managed: [
        managed('ekb_rotating_api_key.a', 'id-wiki-sync', { role: 'previous', retireDueAt: daysAgo(8.5) }),
      ],
    },
  ],
  [
    'EKB051 wiki-sync',
    { keys: [wiki], managed: [managed('ekb_api_key.a', 'id-wiki-sync', { dueAt: daysAgo(1.1) })] },
  ],
  ['EKB053 project', { keys: [], managed: [managed('ekb_api_key.a', 'id-gone')] }],
])('%s', (finding, given) => {
  expect(found(audit(given))).toEqual([finding])
})

describe('what is no finding', () => {
  test.each([
    ['a key that nobody manages, where no state was given', { keys: [wiki] }],
    ['the key that the audit signs in with', { keys: [wiki], own: wiki, managed: [] }],
    ['a key at the limit', { keys: [listed('wiki-sync', { days: 365 })] }],
    ['a key of unknown age', { keys: [{ ...wiki, createdAt: undefined } as never] }],
    ['an old system key', { keys: [SYSTEM], managed: [], policy: { namePattern: /^team-/ } }],
    [
      'a key that became due an hour ago: a daily run has a day',
      { keys: [wiki], managed: [managed('a', 'id-wiki-sync', { dueAt: daysAgo(0.04) })] },
    ],
    [
      'a previous key whose overlap ended some days ago',
      {
        keys: [wiki],
        managed: [managed('a', 'id-wiki-sync', { role: 'previous', retireDueAt: daysAgo(6) })],
      },
    ],
    [
      'a superseded key, which works until its overlap is over',
      {
        keys: [wiki],
        managed: [
          managed('a', 'id-wiki-sync', {
            role: 'retiring',
            retiringSince: daysAgo(30),
            retiringReason: 'superseded',
          }),
        ],
      },
    ],
    [
      'a previous key that is gone',
      {
        managed: [managed('a', 'id-gone', { role: 'previous' }), managed('b', 'id-x', { isLeftover: true })],
      },
    ],
  ])('%s', (_, given) => {
    expect(found(audit(given))).toEqual([])
  })
})

describe('generations of a rotating key', () => {
  const line = [1, 2, 3, 4].map(number => listed(`ci.k3f9.${number}`, { days: 40 - number }))
  const current = managed('ekb_rotating_api_key.ci', 'id-ci.k3f9.4', { role: 'current' })
  const previous = managed('ekb_rotating_api_key.ci', 'id-ci.k3f9.3', { role: 'previous' })

  test('that their rotating key does not have are strays, and no unmanaged keys besides', () => {
    const report = audit({ keys: line, managed: [current, previous] })
    expect(found(report)).toEqual(['EKB052 ci.k3f9.1', 'EKB052 ci.k3f9.2'])
    expect(plain(report.findings[0]?.seen ?? [])).toBe(
      'ci.k3f9.1 is called like a key of ekb_rotating_api_key.ci, which does not have it.',
    )
  })

  test('are strays without a state where they are older than the two newest', () => {
    expect(found(audit({ keys: line }))).toEqual(['EKB052 ci.k3f9.2', 'EKB052 ci.k3f9.1'])
  })

  test('of a line that no state has are unmanaged', () => {
    expect(found(audit({ keys: line.slice(2), managed: [] }))).toEqual([
      'EKB050 ci.k3f9.3',
      'EKB050 ci.k3f9.4',
    ])
  })
})

test('each project is judged for itself', () => {
  const others = [{ projectId: 'p2', keys: [wiki], now: daysAgo(0) }]
  expect(found(audit({ keys: [wiki], others }))).toEqual([])
})

test('a finding has one fingerprint from audit to audit', () => {
  const of = (days: number) => audit({ keys: [listed('wiki-sync', { days })] }).findings[0]?.fingerprint
  expect(of(400)).toMatch(/^ekb010-[0-9a-f]{16}$/)
  expect(of(401)).toBe(of(400))
})

test('a remedy is in the words of the engine that manages the key', () => {
  const overdue = (engine: 'pulumi' | 'terraform') =>
    plain(
      audit({ keys: [wiki], managed: [managed('a', 'id-wiki-sync', { engine, dueAt: daysAgo(9) })] })
        .findings[0]?.remedy ?? [],
    )
  expect(overdue('terraform')).toContain('terraform apply')
  expect(overdue('pulumi')).toContain('pulumi up')
})
