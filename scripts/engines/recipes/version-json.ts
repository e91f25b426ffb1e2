/** How Terraform and OpenTofu tell their version: as JSON with a `terraform_version`. */
export const versionJson = {
  args: ['version', '-json'],
  read(printed: string): string | undefined {
    try {
      const version = (JSON.parse(printed) as { terraform_version?: unknown }).terraform_version
      return typeof version === 'string' ? version : undefined
    } catch {
      return undefined
    }
  },
} as const
