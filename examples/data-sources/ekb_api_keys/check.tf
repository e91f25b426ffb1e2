data "ekb_api_keys" "old" {
  older_than = "365d"
}

check "no_old_keys" {
  assert {
    condition     = alltrue([for key in data.ekb_api_keys.old.keys : key.system])
    error_message = "Keys older than a year: ${join(", ", [for key in data.ekb_api_keys.old.keys : key.name if !key.system])}"
  }
}
