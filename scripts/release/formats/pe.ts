const MACHINES: Readonly<Record<number, 'amd64' | 'arm64'>> = { 34404: 'amd64', 43620: 'arm64' }
/** Optional header of a 64-bit image. */
const PE32_PLUS = 0x20b
const CONSOLE = 3

/** What is wrong with an executable of Windows for this architecture; undefined where nothing is. */
export function peProblem(file: Buffer, arch: 'amd64' | 'arm64'): string | undefined {
  if (file.length < 64 || file.toString('latin1', 0, 2) !== 'MZ') return 'it is no executable of Windows'
  const header = file.readUInt32LE(60)
  if (header + 96 > file.length || file.readUInt32BE(header) !== 0x50450000) return 'it has no PE header'
  const machine = MACHINES[file.readUInt16LE(header + 4)]
  if (machine !== arch) return `it is for ${machine ?? 'another machine'}, not for ${arch}`
  const optional = header + 24
  if (file.readUInt16LE(optional) !== PE32_PLUS) return 'it is no 64-bit executable'
  if (file.readUInt16LE(optional + 68) !== CONSOLE) return 'it is no console program'
  return undefined
}
