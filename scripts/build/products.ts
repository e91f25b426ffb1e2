/** One executable that a build makes from one entry file. */
export interface Product {
  /** File name in `dist/bin` and, with `.mjs`, in `dist/node`. */
  readonly name: string
  /** Entry file, from the root of the repository. */
  readonly entry: string
  /** `cjs` starts 2 ms earlier; `esm` allows `await` at the top level of the entry. */
  readonly format: 'cjs' | 'esm'
  /**
   * How many times as often as usual code has to run before it is compiled to machine code. Most processes of a plugin
   * live for less than a second, and compiling takes processor time and memory that they never earn back. Default: 1.
   */
  readonly jitThresholds?: number
  /** True when the executable also goes into the provider mirror. */
  readonly mirrored: boolean
}

/** Everything that `npm run build` makes. One more executable is one more line here. */
export const products: readonly Product[] = [
  {
    name: 'terraform-provider-ekb',
    entry: 'src/terraform/main.ts',
    format: 'cjs',
    jitThresholds: 20,
    mirrored: true,
  },
  {
    name: 'pulumi-resource-ekb',
    entry: 'src/pulumi/main.ts',
    format: 'cjs',
    jitThresholds: 20,
    mirrored: false,
  },
  { name: 'ekb', entry: 'src/cli/main.ts', format: 'esm', mirrored: false },
]
