import { posix, win32 } from 'node:path'

/** What decides where engines look for providers by themselves. */
export interface Surroundings {
  /** As `process.platform` names it. */
  readonly platform: NodeJS.Platform
  /** The home folder. */
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * The folder of plugins in which Terraform and OpenTofu both look when no configuration says otherwise.
 * https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
export function pluginFolder({ platform, home, env }: Surroundings): string {
  if (platform !== 'win32') return posix.join(home, '.terraform.d/plugins')
  return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'terraform.d', 'plugins')
}

/**
 * The CLI configurations that engines read, where they are: one with a block `provider_installation` makes them
 * look nowhere else.
 */
export function cliConfigurations({ platform, home, env }: Surroundings): readonly string[] {
  const named = env['TF_CLI_CONFIG_FILE'] || env['TERRAFORM_CONFIG']
  if (named) return [named]
  if (platform !== 'win32') return ['.terraformrc', '.tofurc'].map(file => posix.join(home, file))
  const roaming = env['APPDATA'] || win32.join(home, 'AppData', 'Roaming')
  return ['terraform.rc', 'tofu.rc'].map(file => win32.join(roaming, file))
}
