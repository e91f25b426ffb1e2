import { expect, test } from 'vitest'
import { ActivityLog } from '../../../src/emulator/activity/activity-log.ts'

const PAGE = { kind: 'page' } as const

test('a note is told, and told again when more of it is known', () => {
  const log = new ActivityLog(() => 0)
  const heard: unknown[] = []
  const stop = log.subscribe(({ id, status, pending }) => heard.push([id, status, pending]))
  const annotate = log.record({ actor: PAGE, action: 'create', pending: true })
  log.record({ actor: PAGE, action: 'reset' })
  annotate({ status: 200, pending: false })
  stop()
  log.record({ actor: PAGE, action: 'reset' })
  expect(heard).toEqual([
    [1, null, true],
    [2, null, false],
    [1, 200, false],
  ])
  expect(log.list().map(({ id, status }) => [id, status])).toEqual([
    [1, 200],
    [2, null],
    [3, null],
  ])
})

test('the newest 2000 are kept, and what turns out of an older one is nothing to anybody', () => {
  const log = new ActivityLog(() => 0)
  const annotate = log.record({ actor: PAGE, action: 'create', pending: true })
  for (let count = 0; count < 2000; count++) log.record({ actor: PAGE, action: 'copy' })
  annotate({ pending: false })
  expect(log.list()).toHaveLength(2000)
  expect(log.list()[0]).toMatchObject({ id: 2, action: 'copy' })
})
