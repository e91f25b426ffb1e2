import { expect, test } from 'vitest'
import { dropRuntimeVariables } from '../../../src/grpc/process/index.ts'

test('nothing is left of what would put other code before ours', () => {
  const env = { PATH: '/bin', NODE_OPTIONS: '--require=x', BUN_OPTIONS: '--preload=x', BUN_BE_BUN: '1' }
  dropRuntimeVariables(env)
  expect(env).toEqual({ PATH: '/bin' })
})
