import type { Command } from 'commander'

/** Options that name the instance, and projects of it. */
export interface InstanceFlags {
  readonly endpoint?: string
  readonly project?: readonly string[]
  readonly credentialsFile?: string
}

/** Adds these options. Credentials are none of them: other users of a machine see the words of a command. */
export function addInstanceOptions(command: Command): Command {
  return command
    .option('--endpoint <url>', 'the address of the instance (default: EKB_ENDPOINT)')
    .option('--project <id>', 'a project; may be repeated (default: EKB_PROJECT_ID)', collected)
    .option(
      '--credentials-file <file>',
      'file with EKB_API_KEY=... and EKB_API_SECRET=..., for each project if it has EKB_PROJECT_ID=... before them; mode 0600 (default: the environment)',
    )
}

/** The value of an option that may be repeated. */
export function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value]
}
