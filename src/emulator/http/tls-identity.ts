/** A private key and its certificate, both PEM. */
export interface TlsIdentity {
  readonly key: string
  readonly cert: string
}
