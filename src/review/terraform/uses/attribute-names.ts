/** Attributes that a provider computes and that name, place or count something. */
const METADATA =
  /^(?:.*_)?(?:id|ids|arn|name|names|path|url|uri|link|version|etag|uid|generation|namespace|hash|checksum|md5|base64md5|sha1|sha256|sha512|base64sha256|base64sha512|fingerprint|status|state|time|timestamp|date|at|region|zone|location|port|size|count|enabled|type|host|hostname|endpoint|domain|fqdn|ip)$/i

/** Whether what a provider computes under this name is no value that was handed to it. */
export function isMetadata(attribute: string): boolean {
  return METADATA.test(attribute)
}

/** The argument that an attribute shows as it was given: of most, the one of its own name. */
export function mirroredArgument(type: string, attribute: string): string {
  return type === 'terraform_data' && attribute === 'output' ? 'input' : attribute
}
