import 'cdktn/lib/testing/adapters/jest.js'
import 'vitest'

declare module 'vitest' {
  /** Vitest's assertions get the matchers that the framework declares for jest. */
  interface Matchers<R extends void | Promise<void>, T> extends jest.Matchers<R> {}
}
