"""Metrics and dimensions, and the questions that may be asked of analytics."""
