"""The outside world behind the ports that core declares."""
