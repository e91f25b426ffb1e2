data "ekb_api_keys" "all" {}

output "keys" {
  value = [for key in data.ekb_api_keys.all.keys : { name = key.name, id = key.id, type = key.type }]
}
