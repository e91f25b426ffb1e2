import { expect, test } from 'vitest'
import { readUrn } from '../../../../src/pulumi/plugin/wire/request.ts'

test.each([
  ['urn:pulumi:dev::shop::ekb:index:ApiKey::bot', 'ekb:index:ApiKey', 'bot'],
  ['urn:pulumi:dev::shop::my:index:Team$ekb:index:ApiKey::bot', 'ekb:index:ApiKey', 'bot'],
  ['urn:pulumi:dev::shop::a:b:C$d:e:F$ekb:index:ApiKey::a::b::', 'ekb:index:ApiKey', 'a::b::'],
  ['urn:pulumi:dev::shop::pulumi:providers:ekb::default_0_1_0', 'pulumi:providers:ekb', 'default_0_1_0'],
])('%s', (urn, type, name) => {
  expect(readUrn(urn)).toEqual({ urn, type, name })
})
