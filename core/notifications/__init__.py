"""What to tell whom, over which channel, in which language."""
