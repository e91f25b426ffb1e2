/** How npm is started on a system: the command, what comes before its arguments, and options for that. */
export type NpmCommand = readonly [
  command: string,
  before: readonly string[],
  options: { readonly shell?: boolean },
]

/**
 * npm is a script, and on Windows one that only a shell starts (`npm.cmd`).
 *
 * @param platform as `process.platform` names it
 */
export function npmCommand(platform: NodeJS.Platform): NpmCommand {
  return platform === 'win32' ? ['npm.cmd', [], { shell: true }] : ['npm', [], {}]
}
