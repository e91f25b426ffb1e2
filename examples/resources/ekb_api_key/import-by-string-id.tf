import {
  to = ekb_api_key.teams_bot
  id = "name:teams-bot"
}
