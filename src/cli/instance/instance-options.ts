import type { Command } from 'commander'

/** Options that name the instance, and projects of it. */
export interface InstanceFlags {
  readonly endpoint?: string
  readonly project?: readonly string[]
  readonly credentialsFile?: string
}

/** The same for a command that looks at one project. */
export interface ProjectFlags extends Omit<InstanceFlags, 'project'> {
  readonly project?: string
}

/** Adds the options of {@link InstanceFlags}. Other users of a machine see the words of a command: no credentials. */
export function addInstanceOptions(command: Command): Command {
  return addOptions(command, () =>
    command.option('--project <id>', 'a project; may be repeated (default: EKB_PROJECT_ID)', collected),
  )
}

/** Adds the options of {@link ProjectFlags}. */
export function addProjectOptions(command: Command): Command {
  return addOptions(command, () => command.option('--project <id>', 'the project (default: EKB_PROJECT_ID)'))
}

function addOptions(command: Command, addProject: () => Command): Command {
  command.option('--endpoint <url>', 'the address of the instance (default: EKB_ENDPOINT)')
  return addProject().option(
    '--credentials-file <file>',
    'file with EKB_API_KEY=... and EKB_API_SECRET=..., for each project if it has EKB_PROJECT_ID=... before them; mode 0600 (default: the environment)',
  )
}

/** The value of an option that may be repeated. */
export function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value]
}
