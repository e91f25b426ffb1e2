import {
  to = ekb_rotating_api_key.teams_bot
  id = "name:teams-bot"
}
