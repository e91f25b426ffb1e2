/** Whether this is the name of the system key: "Automator Key", in upper or lower case, with or without spaces around it. */
export function isSystemName(name: string): boolean {
  return name.trim().replace(/\s+/g, ' ').toLowerCase() === 'automator key'
}
