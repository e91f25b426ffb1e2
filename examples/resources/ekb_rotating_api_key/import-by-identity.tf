import {
  to = ekb_rotating_api_key.teams_bot
  identity = {
    id = "k3f9"
  }
}
