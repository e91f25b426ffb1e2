/** One executable that a build makes from one entry file. */
export interface Product {
  /** File name in `dist/bin` and, with `.mjs`, in `dist/node`. */
  readonly name: string
  /** Entry file, from the root of the repository. */
  readonly entry: string
  /** True when the executable also goes into the provider mirror. */
  readonly mirrored: boolean
}

/** Everything that `npm run build` makes. One more executable is one more line here. */
export const products: readonly Product[] = [
  { name: 'terraform-provider-ekb', entry: 'src/terraform/main.ts', mirrored: true },
  { name: 'ekb', entry: 'src/cli/main.ts', mirrored: false },
]
