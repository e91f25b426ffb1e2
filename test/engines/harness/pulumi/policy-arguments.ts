import { writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { PolicyApp } from '../../../packages/support/policy-app.ts'
import type { Stack } from './stack.ts'

/**
 * The options with which a command of this stack uses the policy pack. The engine has no Node.js language host
 * here, so it starts packs by the older way that it still knows: with a launcher on PATH.
 *
 * @param settings what stands in the file of `--policy-pack-config`
 */
export async function policyArguments(
  stack: Stack,
  { bin, pack }: PolicyApp,
  settings: object = {},
): Promise<string[]> {
  const path = stack.env['PATH'] ?? ''
  if (!path.startsWith(bin)) stack.env['PATH'] = [bin, path].join(delimiter)
  const file = join(stack.folder, 'policy.json')
  await writeFile(file, JSON.stringify(settings))
  return ['--policy-pack', pack, '--policy-pack-config', file]
}
