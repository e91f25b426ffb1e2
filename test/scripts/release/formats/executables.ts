/** Small files with the headers of executables, for what reads those. */

/** An executable of macOS with a code segment, a link-edit segment, and room for a signature behind 10 000 bytes. */
export function machO(): Buffer {
  const file = Buffer.alloc(10_100, 7)
  file.fill(0, 0, 300)
  file.writeUInt32LE(0xfeedfacf, 0)
  file.writeUInt32LE(3, 16)
  let at = 32
  for (const [name, begin, size] of [
    ['__TEXT', 0, 8000],
    ['__LINKEDIT', 8000, 2100],
  ] as const) {
    file.writeUInt32LE(0x19, at)
    file.writeUInt32LE(72, at + 4)
    file.write(name, at + 8)
    file.writeBigUInt64LE(BigInt(begin), at + 40)
    file.writeBigUInt64LE(BigInt(size), at + 48)
    at += 72
  }
  file.writeUInt32LE(0x1d, at)
  file.writeUInt32LE(16, at + 4)
  file.writeUInt32LE(10_000, at + 8)
  file.writeUInt32LE(100, at + 12)
  return file
}

/** An executable of Windows for a machine, 0x8664 or 0xaa64, with a subsystem (3 is the console). */
export function pe(machine: number, subsystem = 3): Buffer {
  const file = Buffer.alloc(512)
  file.write('MZ')
  file.writeUInt32LE(64, 60)
  file.write('PE', 64)
  file.writeUInt16LE(machine, 68)
  file.writeUInt16LE(0x20b, 88)
  file.writeUInt16LE(subsystem, 156)
  return file
}
