"""docs/data-model.md says what the models say."""

from cli.data_model import PAGE, draw


async def test_the_data_models_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == await draw(), "run ./croupier data-model"
