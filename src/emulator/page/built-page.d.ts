/** What the build makes of `src/emulator/page/app`. */
declare module '#page-files' {
  export const pageFiles: import('./page-files.ts').PageFiles
}
