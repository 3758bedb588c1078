"""The JSON API of the Mini App, each endpoint declared once: `ENDPOINTS` registers and documents them."""

from webapp.api import dice, downloads, free_rounds, games, history, reports, session, statements

ENDPOINTS = (
    *session.ENDPOINTS,
    *games.ENDPOINTS,
    *free_rounds.ENDPOINTS,
    *dice.ENDPOINTS,
    *history.ENDPOINTS,
    *statements.ENDPOINTS,
    *reports.ENDPOINTS,
    *downloads.ENDPOINTS,
)
