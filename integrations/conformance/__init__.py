"""The same scenarios against every adapter, over real HTTP, in each provider's own protocol.

house.py        the operator's side: players, games and sessions to play with
exchange.py     calls sent and answers read, each kept for the report
table.py        what a scenario plays at: it says what it expects, call by call
rules.py        the rule book as a small model, for all orderings of five calls
scenarios/      what is tried, by subject
run.py          all of them, one after the other
report.py       the table for people, and for programs
"""
