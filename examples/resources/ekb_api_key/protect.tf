resource "ekb_api_key" "ci_deployer" {
  name                = "ci-deployer"
  type                = "privileged"
  deletion_protection = true
}
