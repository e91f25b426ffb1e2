import { expect, test } from 'vitest'
import { nameOf, PLATFORMS, platformsNamed } from '../../../scripts/release/platforms.ts'

test('a release is for every platform unless some are named', () => {
  expect(platformsNamed([])).toBe(PLATFORMS)
  expect(platformsNamed(['windows_amd64', 'linux_amd64']).map(nameOf)).toEqual([
    'linux_amd64',
    'windows_amd64',
  ])
})

test('a name that is no platform is refused, with those that are', () => {
  expect(() => platformsNamed(['linux_386'])).toThrow(
    /"linux_386" is no platform.*linux_amd64.*windows_arm64/,
  )
})
