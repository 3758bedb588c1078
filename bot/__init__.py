"""The chat: aiogram handlers, keyboards, texts."""
