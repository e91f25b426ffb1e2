import { describe, expect, test } from 'vitest'
import { generationName, parseGenerationName } from '../../src/platform/generation-name.ts'

describe('the name of a generation', () => {
  test.each([
    ['teams-bot.k3f9.8', { base: 'teams-bot', tag: 'k3f9', generation: 8 }],
    ['a.b.k3f9.12', { base: 'a.b', tag: 'k3f9', generation: 12 }],
    ['Teams Bot.0000.1', { base: 'Teams Bot', tag: '0000', generation: 1 }],
    ['two\nlines.k3f9.8', { base: 'two\nlines', tag: 'k3f9', generation: 8 }],
  ])('%j is read as it was written', (name, parts) => {
    expect(parseGenerationName(name)).toEqual(parts)
    expect(generationName(parts)).toBe(name)
  })

  test.each([
    ['spaces around it', ' teams-bot.k3f9.8 '],
    ['a platform that writes names in upper case', 'teams-bot.K3F9.8'],
  ])('is read past %s', (_what, name) => {
    expect(parseGenerationName(name)).toEqual({ base: 'teams-bot', tag: 'k3f9', generation: 8 })
  })

  test.each([
    'teams-bot',
    '.k3f9.8',
    'k3f9.8',
    'teams-bot.k3f.8',
    'teams-bot.k3f9x.8',
    'teams-bot.k3f9.0',
    'teams-bot.k3f9.08',
    'teams-bot.k3f9.8.1',
    'teams-bot.k3f9.1234567890',
    'teams-bot.k3-9.8',
  ])('%j is none', name => {
    expect(parseGenerationName(name)).toBeUndefined()
  })
})
