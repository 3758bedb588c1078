"""Pictures of games, fetched over HTTP from whoever a provider says has them."""

from integrations.pictures.source import HttpPictures

__all__ = ["HttpPictures"]
