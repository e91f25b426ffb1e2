/** Keeps a stream open until its call or the server ends. */
export async function open(call: AbortSignal, ending: AbortSignal): Promise<void> {
  const either = AbortSignal.any([call, ending])
  if (either.aborted) return
  await new Promise<void>(resolve => {
    either.addEventListener('abort', () => resolve(), { once: true })
  })
}
