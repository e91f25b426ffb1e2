/** Variables that let an environment run code inside of a process, or of those that it starts. */
const RUNTIME_VARIABLES = ['BUN_OPTIONS', 'BUN_BE_BUN', 'NODE_OPTIONS']

/** Removes the variables with which a runtime could be told to run other code than ours. */
export function dropRuntimeVariables(env: NodeJS.ProcessEnv): void {
  for (const name of RUNTIME_VARIABLES) delete env[name]
}
