data "ekb_automator_key" "system" {}

output "automator_key_fingerprint" {
  value = data.ekb_automator_key.system.fingerprint
}
