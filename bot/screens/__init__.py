"""Screens: pure functions from facts to text and keyboard. They read nothing and send nothing."""

from bot.screens.screen import Keyboard, Row, Screen

__all__ = ["Keyboard", "Row", "Screen"]
