/** A configuration of some keys, which differ in their names alone. */
export function keysNamed(...names: readonly string[]): string {
  return names
    .map(name => `resource "ekb_api_key" "${name}" {\n  name = "${name}"\n  type = "locked_down_viewer"\n}\n`)
    .join('\n')
}
