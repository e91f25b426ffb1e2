import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const PLUGINS = ['terraform-provider-ekb', 'pulumi-resource-ekb']

/**
 * The plugins that lie beside this program, by name. None if another program runs it, such as Node.
 *
 * @param program the file that the system runs
 */
export function ownPlugins(program: string): Readonly<Record<string, string>> {
  const suffix = /\.exe$/i.test(program) ? '.exe' : ''
  if (basename(program) !== `ekb${suffix}`) return {}
  const paths = PLUGINS.map(name => [name, join(dirname(program), name + suffix)] as const)
  return Object.fromEntries(paths.filter(([, path]) => existsSync(path)))
}
