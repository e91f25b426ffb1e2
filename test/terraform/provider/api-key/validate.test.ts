import { describe, expect, test } from 'vitest'
import { type ObjectValue, UNKNOWN } from '../../../../src/terraform/plugin/value.ts'
import { BOT, World } from '../support/world.ts'

async function validated(config: ObjectValue, project: string | null = 'p') {
  return (await new World().walk({ project })).validate(config)
}

describe('a block', () => {
  test.each<[string, ObjectValue]>([
    ['with what it needs', BOT],
    ['of which nothing is known', { name: UNKNOWN, type: UNKNOWN, keepers: UNKNOWN, rotate_after: UNKNOWN }],
    ['with entries that are not known', { ...BOT, keepers: { a: UNKNOWN }, deletion_protection: UNKNOWN }],
    ['in a project that is not known', { ...BOT, project_id: UNKNOWN }],
    ['with a lead whose age is not known', { ...BOT, rotate_after: UNKNOWN, rotate_early: '9d' }],
  ])('%s is right', async (_, config) => {
    expect(await validated(config)).toMatchObject({ errors: [], warnings: [] })
  })

  test.each<[ObjectValue, string, string]>([
    [{ name: ' ' }, 'KEY_NAME_INVALID', 'name'],
    [{ type: 'admin' }, 'KEY_TYPE_INVALID', 'type'],
    [{ rotate_after: '90 days' }, 'DURATION_INVALID', 'rotate_after'],
    [{ rotate_after: '1d', rotate_early: '2d' }, 'ROTATE_EARLY_TOO_LONG', 'rotate_early'],
    [{ name: 'Automator Key' }, 'SYSTEM_KEY_CLAIMED', 'name'],
  ])('%j is refused at the attribute', async (wrong, code, attribute) => {
    const { errors, diagnostics } = await validated({ ...BOT, ...wrong })
    expect(errors).toEqual([code])
    expect(diagnostics[0]?.path).toEqual([attribute])
  })

  test('is told everything that is wrong at once', async () => {
    const { errors } = await validated({ name: '', type: 'x', rotate_after: '0h' })
    expect(errors).toEqual(['KEY_NAME_INVALID', 'KEY_TYPE_INVALID', 'DURATION_INVALID'])
  })

  test.each([
    ['its own', { project_id: 'q' }, 'p', 'project q'],
    ['that of the provider', {}, 'p', 'project p'],
    ['none', {}, null, 'every project'],
    ['one that is not known', { project_id: UNKNOWN }, 'p', 'every project'],
  ])('that claims the system key names the project: %s', async (_, own, project, words) => {
    const { diagnostics } = await validated({ ...BOT, name: 'Automator Key', ...own }, project)
    expect(`${diagnostics[0]?.summary} ${diagnostics[0]?.detail}`.toLowerCase()).toContain(words)
  })
})
