"""Fixtures, by what they give: servers, databases, browser pages."""
