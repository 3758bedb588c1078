"""What runs before there is an environment: it makes one and hands over. Standard library only.

commands.py     the words after ./croupier
environment.py  .venv with what a lock file names: made, mended, kept
installers.py   uv where it can be had, else pip
checks.py       ./croupier check
chromium.py     the browser of the tests
progress.py     what a person sees meanwhile
"""
