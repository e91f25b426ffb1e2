import { describe, expect, test } from 'vitest'
import { matchesNoProxy } from '../../../src/platform/transport/no-proxy.ts'
import { proxyFor } from '../../../src/platform/transport/proxy.ts'

describe('NO_PROXY', () => {
  test.each([
    ['*', 'ekb.example', 443],
    ['ekb.example', 'ekb.example', 443],
    ['EKB.Example', 'ekb.example', 443],
    ['ekb.example.', 'ekb.example', 443],
    ['example', 'ekb.example', 443],
    ['.example', 'ekb.example', 443],
    ['*.example', 'ekb.example', 443],
    ['ekb.example:443', 'ekb.example', 443],
    ['other, ekb.example ,third', 'ekb.example', 443],
    ['other ekb.example', 'ekb.example', 443],
    ['10.1.2.3', '10.1.2.3', 443],
    ['10.0.0.0/8', '10.1.2.3', 443],
    ['10.1.2.3:8443', '10.1.2.3', 8443],
    ['fd00::/8', '[fd12::1]', 443],
    ['[fd12::1]:443', '[fd12::1]', 443],
    ['fd12:0::1', '[fd12::1]', 443],
  ])('%s names %s:%i', (entries, host, port) => {
    expect(matchesNoProxy(entries, host, port)).toBe(true)
  })

  test.each([
    ['', 'ekb.example', 443],
    ['kb.example', 'ekb.example', 443],
    ['.ekb.example', 'ekb.example', 443],
    ['*.ekb.example', 'ekb.example', 443],
    ['ekb.example:8443', 'ekb.example', 443],
    ['ekb.example.org', 'ekb.example', 443],
    ['10.0.0.0/8', '11.1.2.3', 443],
    ['10.0.0.0/40', '10.1.2.3', 443],
    ['10.0.0.0/', '11.1.2.3', 443],
    ['10.0.0.0/8x', '10.1.2.3', 443],
    ['2.3', '10.1.2.3', 443],
    ['10.0.0.0/8', 'ten.example', 443],
    ['fd00::/8', '10.1.2.3', 443],
  ])('%s does not name %s:%i', (entries, host, port) => {
    expect(matchesNoProxy(entries, host, port)).toBe(false)
  })
})

describe('the proxy for an address', () => {
  const target = new URL('https://ekb.example/x')

  test('none without a variable', () => {
    expect(proxyFor(target, {})).toBeUndefined()
    expect(proxyFor(target, { HTTP_PROXY: 'http://proxy.example:1' })).toBeUndefined()
    expect(proxyFor(target, { HTTPS_PROXY: '' })).toBeUndefined()
  })

  test('the lower-case name counts first', () => {
    const env = { HTTPS_PROXY: 'http://upper.example', https_proxy: 'lower.example:3128' }
    expect(proxyFor(target, env)).toMatchObject({ host: 'lower.example:3128', variable: 'https_proxy' })
  })

  test('none where NO_PROXY names the platform', () => {
    const env = { HTTPS_PROXY: 'http://proxy.example' }
    expect(proxyFor(target, { ...env, NO_PROXY: 'ekb.example' })).toBeUndefined()
    expect(proxyFor(target, { ...env, no_proxy: '.example' })).toBeUndefined()
    expect(proxyFor(target, { ...env, NO_PROXY: 'ekb.example:8443' })?.host).toBe('proxy.example')
  })
})
