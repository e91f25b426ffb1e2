import { expect, test } from 'vitest'
import { readerOf, rowsOf } from '../../../scripts/picture/timeline.ts'
import { timelineSvg } from '../../../scripts/picture/timeline-svg.ts'

const REPLACED = [
  { from: 0, to: 28 },
  { from: 28, to: 56 },
  { from: 56, to: 70 },
]
const ROTATING = [
  { from: 0, to: 35 },
  { from: 28, to: 63 },
  { from: 56, to: 70 },
]

test('a key is the current one until the next comes, and the previous one after that', () => {
  expect(rowsOf(ROTATING)).toEqual([
    [
      { from: 0, to: 28, is: 'current' },
      { from: 28, to: 35, is: 'previous' },
    ],
    [
      { from: 28, to: 56, is: 'current' },
      { from: 56, to: 63, is: 'previous' },
    ],
    [{ from: 56, to: 70, is: 'current' }],
  ])
  expect(
    rowsOf(REPLACED)
      .flat()
      .map(({ is }) => is),
  ).toEqual(['current', 'current', 'current'])
})

test('a reader that is late has no valid key from the deletion of the old one on', () => {
  expect(readerOf(REPLACED, 5, 70)).toEqual([
    { from: 0, to: 28, is: 'reads' },
    { from: 28, to: 33, is: 'down' },
    { from: 33, to: 56, is: 'reads' },
    { from: 56, to: 61, is: 'down' },
    { from: 61, to: 70, is: 'reads' },
  ])
  expect(readerOf(ROTATING, 5, 70).map(({ is }) => is)).toEqual(['reads', 'reads', 'reads'])
  expect(readerOf(ROTATING, 9, 70).filter(({ is }) => is === 'down')).toEqual([
    { from: 35, to: 37, is: 'down' },
    { from: 63, to: 65, is: 'down' },
  ])
  // Who is later than the end has the last key that came to it.
  expect(readerOf(ROTATING, 20, 70).at(-1)).toEqual({ from: 63, to: 70, is: 'down' })
})

test('the picture has every stretch, in the colours of its theme', () => {
  const count = (svg: string, word: string) => svg.split(`>${word}</text>`).length - 1
  const [light, dark] = (['light', 'dark'] as const).map(theme =>
    timelineSvg({ replaced: REPLACED, rotating: ROTATING }, theme),
  )
  for (const svg of [light ?? '', dark ?? '']) {
    expect(['current', 'previous', 'valid key', 'none'].map(word => count(svg, word))).toEqual([6, 2, 6, 2])
    expect(svg).not.toMatch(/NaN|undefined/)
  }
  expect(light?.replace(/#[0-9a-f]{6}/g, '')).toBe(dark?.replace(/#[0-9a-f]{6}/g, ''))
  expect(light).not.toBe(dark)
})
