data "ekb_automator_key" "system" {
  reveal = true
}

output "automator_key" {
  value     = data.ekb_automator_key.system.key
  sensitive = true
}
