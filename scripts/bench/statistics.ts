/** The middle of the samples, or the mean of the two in the middle; NaN where there are none. */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Smallest and largest sample; both NaN where there are none. */
export function range(samples: readonly number[]): readonly [least: number, most: number] {
  return samples.length === 0 ? [Number.NaN, Number.NaN] : [Math.min(...samples), Math.max(...samples)]
}

/**
 * How many times `a` is `b`: the median of the ratios of each pair of samples that were taken one after the
 * other. What slows the machine down for a while slows both of a pair, and so leaves their ratio alone.
 *
 * @throws RangeError where the samples do not pair up
 */
export function pairedRatio(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} samples do not pair with ${b.length}`)
  return median(a.map((sample, index) => sample / (b[index] ?? Number.NaN)))
}
