/** A key in a made-up plan: what a test does not set is as the corpus has it. */
export const KEY = {
  id: 'key_91b2c07e5d3fa846',
  name: 'bot',
  type: 'locked_down_viewer',
  project_id: 'project-main',
  fingerprint: 'sha256:91b2c07e5d3fa846',
  created_at: '2026-03-01T12:00:00Z',
  rotate_after: null,
  rotation_due_at: null,
  ready_for_rotation: false,
  deletion_protection: false,
  store_secret: true,
  keepers: null,
  key: 'e4b0f00d-1b2c-4d3e-8f9a-0123456789ab',
  secret: 'Zm9vL2Jhcitiejd4UXk5Q0R0WnB2bUhkS3dNa0xqUnM=',
}

const MARKS = { key: true, secret: true }

/** An entry of `resource_changes` or `resource_drift` for `ekb_api_key.bot`. */
export function entry(actions: readonly string[], change: object = {}, more: object = {}): object {
  return {
    address: 'ekb_api_key.bot',
    mode: 'managed',
    type: 'ekb_api_key',
    name: 'bot',
    provider_name: 'registry.terraform.io/ekb/ekb',
    change: {
      actions,
      before: String(actions) === 'create' ? null : KEY,
      after: String(actions) === 'delete' ? null : KEY,
      after_unknown: {},
      before_sensitive: MARKS,
      after_sensitive: MARKS,
      ...change,
    },
    ...more,
  }
}

/** The text of a plan with these entries and whatever else is given. */
export function planOf(entries: readonly object[], more: object = {}): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.15.5',
    resource_changes: entries,
    configuration: { root_module: {} },
    timestamp: '2026-06-06T12:00:00Z',
    applyable: true,
    complete: true,
    errored: false,
    ...more,
  })
}
