resource "ekb_api_key" "reader" {
  for_each = toset(["intranet-search", "nightly-report", "wiki-export"])

  name = each.key
  type = "locked_down_viewer"
}

output "reader_fingerprints" {
  value = { for name, key in ekb_api_key.reader : name => key.fingerprint }
}
