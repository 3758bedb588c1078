"""`python -m cli`: what `./croupier` hands over to, once the environment is there."""

from cli.main import croupier

croupier(prog_name="croupier")
