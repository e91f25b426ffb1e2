import { describe, expect, test } from 'vitest'
import { mayBeFromCache } from '../../../src/platform/transport/cache-signs.ts'

describe('a cache may have answered with', () => {
  test.each([
    ['age', '1'],
    ['age', '86400'],
    ['age', '-5'],
    ['age', 'old'],
    ['x-cache', 'HIT'],
    ['X-Cache', 'Hit from cloudfront'],
    ['x-cache', 'MISS, HIT'],
    ['x-cache', 'TCP_MEM_HIT from a23-45.example (AkamaiGHost)'],
    ['x-cache-status', 'STALE'],
    ['x-proxy-cache', 'HIT'],
    ['x-vercel-cache', 'STALE'],
    ['x-cache-hits', '0, 3'],
    ['cf-cache-status', 'UPDATING'],
    ['cache-status', 'ExampleCache; hit; ttl=30'],
    ['x-varnish', '32770 32768'],
    ['warning', '110 - "Response is stale"'],
    ['server-timing', 'cdn-cache; desc=HIT, edge; dur=1'],
  ])('%s: %s', (name, value) => {
    expect(mayBeFromCache({ [name]: value })).toBe(true)
  })
})

describe('the platform itself answered with', () => {
  test.each([
    ['age', '0'],
    ['age', ''],
    ['x-cache', 'MISS from proxy.example'],
    ['x-cache', 'RefreshHit from cloudfront'],
    ['x-cache-status', 'BYPASS'],
    ['x-cache-hits', '0'],
    ['cf-cache-status', 'DYNAMIC'],
    ['cache-status', 'ExampleCache; fwd=stale; stored'],
    ['x-varnish', '32770'],
    ['server-timing', 'db; desc="hit counter"'],
    ['cache-control', 'public, max-age=600'],
    ['content-type', 'application/hit'],
  ])('%s: %s', (name, value) => {
    expect(mayBeFromCache({ [name]: value })).toBe(false)
  })
})
