terraform {
  required_providers {
    ekb = {
      source  = "ekb/ekb"
      version = "~> 0.1"
    }
  }
}

# Takes its settings from the environment: EKB_ENDPOINT, EKB_API_KEY, EKB_API_SECRET, EKB_PROJECT_ID.
provider "ekb" {}

resource "ekb_api_key" "teams_bot" {
  name = "teams-bot"
  type = "locked_down_viewer"
}
