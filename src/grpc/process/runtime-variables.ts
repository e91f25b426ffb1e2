/** Variables that let an environment run code inside this process or those that it starts. */
const RUNTIME_VARIABLES = ['BUN_OPTIONS', 'BUN_BE_BUN', 'NODE_OPTIONS']

/** Removes the variables that could make a runtime run code other than ours. */
export function dropRuntimeVariables(env: NodeJS.ProcessEnv): void {
  for (const name of RUNTIME_VARIABLES) delete env[name]
}
