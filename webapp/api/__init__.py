"""The JSON API of the Mini App, each endpoint declared once: `ENDPOINTS` registers and documents them."""

from webapp.api import dice, games, history, reports, session

ENDPOINTS = (*session.ENDPOINTS, *games.ENDPOINTS, *dice.ENDPOINTS, *history.ENDPOINTS, *reports.ENDPOINTS)
