/** Whether a key of this name is the platform's own: "Automator Key" in any case, blanks around it ignored. */
export function isSystemName(name: string): boolean {
  return name.trim().replace(/\s+/g, ' ').toLowerCase() === 'automator key'
}
