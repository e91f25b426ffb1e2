import { describe, expect, test } from 'vitest'
import {
  type Adopted,
  earlierIn,
  forgottenFrom,
  isSealed,
  movesFrom,
  NOTHING_EARLIER,
  sealed,
  terraformFile,
} from '../../src/adopt/index.ts'
import { adopted } from './adopted.ts'

const NO_CHANGES = { moves: new Map<string, string>(), forgotten: [] }
const fileOf = (...some: Adopted[]) => sealed(terraformFile(some, NO_CHANGES, {}), '#')

describe('a file of an earlier run', () => {
  test('is as it was written, until a person changes it', () => {
    const file = fileOf(adopted('key_1', 'bot'))
    expect(isSealed(file)).toBe(true)
    expect(isSealed(file.replaceAll('\n', '\r\n'))).toBe(true)
    expect(isSealed(file.replace('"bot"', '"bat"'))).toBe(false)
    expect(isSealed(`${file}\n`)).toBe(false)
    expect(isSealed('resource "ekb_api_key" "bot" {}\n')).toBe(false)
    expect(isSealed('')).toBe(false)
  })

  test('tells what it declares, on any system', () => {
    const pair = adopted('k3f9', 'ci', { resource: 'rotating_api_key', importId: 'key_2,key_3' })
    const file = fileOf(adopted('key_1', 'bot'), pair)
    for (const text of [file, file.replaceAll('\n', '\r\n')]) {
      expect([...earlierIn(text).imports]).toEqual([
        ['key_1', 'ekb_api_key.bot'],
        ['key_2', 'ekb_rotating_api_key.ci'],
        ['key_3', 'ekb_rotating_api_key.ci'],
      ])
    }
  })

  test('moves what has another address since, in every later run', () => {
    const first = earlierIn(fileOf(adopted('key_1', 'bot'), adopted('key_2', 'other')))
    const renamed = [adopted('key_1', 'robot'), adopted('key_2', 'other')]
    const moves = movesFrom(first, renamed)
    expect([...moves]).toEqual([['ekb_api_key.bot', 'ekb_api_key.robot']])
    const second = earlierIn(terraformFile(renamed, { moves, forgotten: [] }, {}))
    expect(movesFrom(second, renamed)).toEqual(moves)
    const again = [adopted('key_1', 'android'), adopted('key_2', 'other')]
    expect([...movesFrom(second, again)]).toEqual([
      ['ekb_api_key.bot', 'ekb_api_key.robot'],
      ['ekb_api_key.robot', 'ekb_api_key.android'],
    ])
  })

  test('moves nothing to what is gone, and nothing from what is declared', () => {
    const first = earlierIn(fileOf(adopted('key_1', 'bot'), adopted('key_2', 'other')))
    expect(movesFrom(first, [adopted('key_2', 'other')]).size).toBe(0)
    expect(movesFrom(first, [adopted('key_1', 'other'), adopted('key_2', 'bot')]).size).toBe(0)
    expect(movesFrom(NOTHING_EARLIER, [adopted('key_1', 'bot')]).size).toBe(0)
  })

  test('lets an engine forget what is not declared any more, in every later run', () => {
    const first = earlierIn(fileOf(adopted('key_1', 'bot')))
    const nothing = { adopted: [], moves: new Map<string, string>() }
    const forgotten = forgottenFrom(first, nothing)
    expect(forgotten).toEqual(['ekb_api_key.bot'])
    const text = terraformFile([], { moves: new Map(), forgotten }, {})
    expect(text.slice(text.indexOf('\n\n') + 2)).toBe(
      'removed {\n  from = ekb_api_key.bot\n\n  lifecycle {\n    destroy = false\n  }\n}\n',
    )
    expect(forgottenFrom(earlierIn(text), nothing)).toEqual(forgotten)
    expect(forgottenFrom(earlierIn(text), { ...nothing, adopted: [adopted('key_1', 'bot')] })).toEqual([])
  })

  test('loses no address, whatever becomes of its key', () => {
    const first = earlierIn(fileOf(adopted('key_1', 'bot'), adopted('key_2', 'other')))
    const renamed = [adopted('key_1', 'robot'), adopted('key_2', 'other')]
    const moves = movesFrom(first, renamed)
    expect(forgottenFrom(first, { adopted: renamed, moves })).toEqual([])
    // Either file may be what an engine has applied.
    const second = earlierIn(terraformFile(renamed, { moves, forgotten: [] }, {}))
    const gone = {
      adopted: [adopted('key_2', 'other')],
      moves: movesFrom(second, [adopted('key_2', 'other')]),
    }
    expect(forgottenFrom(second, gone)).toEqual(['ekb_api_key.bot', 'ekb_api_key.robot'])
  })
})

describe('a resource', () => {
  test('declares the rotation, unless the key would rotate at once', () => {
    const [young, old] = [adopted('key_1', 'young'), adopted('key_2', 'old', { isDue: true })]
    const text = terraformFile([young, old], NO_CHANGES, { rotateAfter: '90d' })
    expect(text).toContain(
      '  name         = "young"\n  type         = "privileged"\n  rotate_after = "90d"\n}',
    )
    expect(text).toMatch(
      / {2}type = "privileged"\n\n {2}# The key is older\..*\n {2}# rotate_after = "90d"\n}/,
    )
  })
})
