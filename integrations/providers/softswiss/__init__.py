"""What SOFTSWISS' two protocols have in common: the request sign, signed calls, and the ids of free-spin sets."""
