"""Failures that can be foreseen, told in a sentence."""


class Trouble(Exception):
    """What went wrong and what helps, for the person at the terminal."""
