import { loaderOf } from './pin/c-library.ts'
import type { Platform } from './platforms.ts'

/** Where the GNU C library's own loader, and musl's, are on a system that has them. */
const SYSTEM: Readonly<Record<Platform['arch'], { readonly gnu: string; readonly musl: string }>> = {
  amd64: { gnu: '/lib64/ld-linux-x86-64.so.2', musl: '/lib/ld-musl-x86_64.so.1' },
  arm64: { gnu: '/lib/ld-linux-aarch64.so.1', musl: '/lib/ld-musl-aarch64.so.1' },
}

/**
 * The script that stands in an archive for Linux where an engine looks for the executable. It replaces itself by
 * `lib/<program>`, so that signals, exit codes and open files are that one's. A system with musl may have a
 * stand-in for the other loader, which cannot run it: so musl decides.
 *
 * @param program file name of the real executable
 */
export function launcher(arch: Platform['arch'], program: string): string {
  const { gnu, musl } = SYSTEM[arch]
  return `#!/bin/sh
# Starts lib/${program} with the GNU C library of the system or, where there is none (musl), with the one in lib/glibc.
self=$0
while [ -L "$self" ]; do
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=\${self%/*}/$target ;;
  esac
done
case $self in
  */*) lib=\${self%/*}/lib ;;
  *) lib=./lib ;;
esac
if [ -e ${gnu} ] && [ ! -e ${musl} ]; then
  exec "$lib/${program}" "$@"
fi
exec "$lib/glibc/${loaderOf(arch)}" --library-path "$lib/glibc" "$lib/${program}" "$@"
`
}
