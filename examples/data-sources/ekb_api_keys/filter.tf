data "ekb_api_keys" "old_and_privileged" {
  search     = "bot"
  type       = "privileged"
  older_than = "180d"
}

output "keys_to_rotate" {
  value = [for key in data.ekb_api_keys.old_and_privileged.keys : key.name]
}
