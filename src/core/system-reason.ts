/** The errors of files that people meet, in words. */
const IN_WORDS: Readonly<Record<string, string>> = {
  EACCES: 'access is denied',
  EEXIST: 'there is a file of that name',
  EISDIR: 'this is a folder, not a file',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EPERM: 'this is not permitted',
  EROFS: 'the file system is read-only',
}

/** What the system says of a file that cannot be used: its code, and what that means. */
export function systemReason(cause: unknown): string {
  const { message, code = message } = cause as NodeJS.ErrnoException
  const words = IN_WORDS[code]
  return words === undefined ? code : `${code} (${words})`
}
