import { describe, expect, test } from 'vitest'
import { EkbError, ekbError } from '../../../src/core/messages/errors/index.ts'
import { PULUMI, TERRAFORM } from '../../../src/core/messages/index.ts'
import { decideUpdate, validateInputs } from '../../../src/keys/index.ts'
import { resolveSettings } from '../../../src/platform/settings/index.ts'
import { asError, checkFailure, warningText } from '../../../src/pulumi/provider/diagnostics.ts'

describe('what the texts are filled with', () => {
  const KEY = {
    name: 'rotate_after',
    type: 'privileged',
    project_id: 'project_id',
    keepers: null,
    rotate_after: '30d',
    rotate_early: null,
    deletion_protection: true,
    store_secret: true,
  } as const
  const PRIOR = {
    id: 'key_1',
    inputs: KEY,
    createdAt: new Date('2026-01-01T00:00:00Z'),
    checkedAt: new Date('2026-06-01T00:00:00Z'),
  }

  test('an attribute is renamed, a value of somebody’s own is not', () => {
    const { errors, warnings } = decideUpdate(PRIOR, { ...KEY, project_id: 'store_secret' })
    const [refused] = errors.map(error => asError(error).message)
    expect(refused).toBe(
      'API key "rotate_after" is protected against replacement\ndeletionProtection is true for key_1, and a change of projectId requires a new key, and the old one would be deleted. Undo the change, or set deletionProtection to false and apply that first. (REPLACEMENT_PROTECTED)',
    )
    const [moved] = warnings.map(warningText)
    expect(moved).toContain('"rotate_after" belongs to project project_id')
    expect(moved).toContain('now says project store_secret')
    expect(moved).toContain('set projectId to "project_id" on this key')
  })

  test('a due key', () => {
    const [due] = decideUpdate(PRIOR, KEY).warnings.map(warningText)
    expect(due).toMatch(/^An API key is due for rotation\nThe key is 151 days old/)
    expect(due).toContain('rotateAfter is 30d (due 24h early), so this update replaces "rotate_after"')
    expect(due).toContain(
      'the old key works until then, unless it is deleted first (deleteBeforeReplace, or automatic names without a random part)',
    )
  })

  test('credentials that are refused, since the state keeps some', () => {
    const { detail } = ekbError('CREDENTIALS_REJECTED', { said: '', host: 'h' }).in(PULUMI)
    expect(detail).toMatch(
      /at h\. Unless both variables are set, refresh and destroy use those of the last update\.$/,
    )
    expect(ekbError('CREDENTIALS_REJECTED', { said: '', host: 'h' }).in(TERRAFORM).detail).toMatch(/at h\.$/)
  })

  test('inputs', () => {
    const [wrong] = validateInputs({ rotate_after: 'store_secret' }).map(checkFailure)
    expect(wrong?.property).toBe('rotateAfter')
    expect(wrong?.reason).toMatch(
      /^rotateAfter is not a valid duration: rotateAfter is "store_secret"\. .* \(DURATION_INVALID\)$/,
    )
  })

  test.each([
    [{ api_key: 'two words' }, 'apiKey', 'The setting apiKey contains white space: The setting apiKey has'],
    [{ request_timeout: 'api_key' }, 'requestTimeout', 'The setting requestTimeout is "api_key".'],
    [{ api_keys_path: 'https://x/{project_id}' }, 'apiKeysPath', 'is "https://x/{project_id}"'],
    [{ ca_bundle: '' }, 'caBundle', 'Give caBundle a value'],
  ])('settings: %j', (given, property, words) => {
    const { errors } = resolveSettings(given, {})
    const failure = errors.map(checkFailure).find(failure => failure.property === property)
    expect(failure?.reason).toContain(words)
    expect(failure?.reason.replace('"api_key"', '')).not.toMatch(/api_key|request_timeout|ca_bundle/)
  })

  test('a missing setting comes with the command that sets it, and its variable', () => {
    const said = resolveSettings({}, {}).errors.map(error => asError(error).message)
    expect(said).toEqual([
      'The setting endpoint is missing\nSet endpoint with `pulumi config set ekb:endpoint …` or on the provider resource, or the environment variable EKB_ENDPOINT. (SETTING_MISSING)',
      'The setting apiKey is missing\nSet apiKey with `pulumi config set ekb:apiKey --secret` or on the provider resource, or the environment variable EKB_API_KEY. (SETTING_MISSING)',
      'The setting apiSecret is missing\nSet apiSecret with `pulumi config set ekb:apiSecret --secret` or on the provider resource, or the environment variable EKB_API_SECRET. (SETTING_MISSING)',
    ])
  })

  test('an error inside of another is in the same words', () => {
    const reason = ekbError('DELETION_PROTECTED', { name: 'bot', id: 'key_1' })
    const outer = ekbError('STOPPED_RETRYING', { failure: { in: words => reason.in(words).detail } })
    expect(outer).toBeInstanceOf(EkbError)
    expect(asError(outer).message).toContain('deletionProtection is true')
    expect(outer.detail).toContain('deletion_protection is true')
  })
})
