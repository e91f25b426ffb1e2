import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlannedNames } from '../../../src/keys/plan/planned-names.ts'

describe('names that plans want a key for', () => {
  it('are wanted by another object, not by another plan of the same', () => {
    const names = new PlannedNames()
    expect(names.want('ci', 'one')).toBe(false)
    expect(names.want('ci', 'one')).toBe(false)
    expect(names.want('cd', 'two')).toBe(false)
    expect(names.want('ci', 'two')).toBe(true)
    expect(names.want('ci', 'one')).toBe(true)
  })

  it('are wanted by as many objects as there are plans, where the engine does not tell them apart', () => {
    const names = new PlannedNames()
    expect(names.want('ci', undefined)).toBe(false)
    expect(names.want('ci', undefined)).toBe(true)
    expect(names.want('ci', 'one')).toBe(true)
  })

  it('are wanted once by an object that is planned, read and planned again', () => {
    const names = new PlannedNames()
    names.noteRead('ci')
    expect(names.want('ci', undefined)).toBe(false)
    names.noteRead('ci')
    expect(names.want('ci', undefined)).toBe(false)
    names.noteRead('cd')
    expect(names.want('ci', undefined)).toBe(true)
  })

  it('never say that one object alone is two, in whatever order it is planned and read', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), calls => {
        const names = new PlannedNames()
        const said = calls.map(isRead => (isRead ? names.noteRead('ci') : names.want('ci', 'one')))
        expect(said).not.toContain(true)
      }),
    )
  })
})
