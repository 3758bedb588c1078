"""How a Mini App is opened: its URL with everything it is told after the hash.

Source: https://docs.telegram-mini-apps.com/platform/launch-parameters
"""

import json
from typing import Literal
from urllib.parse import urlencode

ColorScheme = Literal["light", "dark"]

VERSION = "9.1"
THEMES: dict[ColorScheme, dict[str, str]] = {
    "light": {
        "bg_color": "#ffffff",
        "secondary_bg_color": "#f1f3f6",
        "section_bg_color": "#ffffff",
        "header_bg_color": "#ffffff",
        "bottom_bar_bg_color": "#ffffff",
        "text_color": "#10151c",
        "hint_color": "#7d8894",
        "subtitle_text_color": "#7d8894",
        "section_header_text_color": "#6a7682",
        "section_separator_color": "#e3e7ec",
        "link_color": "#2379e0",
        "accent_text_color": "#2379e0",
        "button_color": "#2b86f0",
        "button_text_color": "#ffffff",
        "destructive_text_color": "#d9383a",
    },
    "dark": {
        "bg_color": "#171e26",
        "secondary_bg_color": "#0f141a",
        "section_bg_color": "#171e26",
        "header_bg_color": "#171e26",
        "bottom_bar_bg_color": "#171e26",
        "text_color": "#f2f5f8",
        "hint_color": "#8494a3",
        "subtitle_text_color": "#8494a3",
        "section_header_text_color": "#8fa3b5",
        "section_separator_color": "#0c1116",
        "link_color": "#64b2f7",
        "accent_text_color": "#64b2f7",
        "button_color": "#3390ec",
        "button_text_color": "#ffffff",
        "destructive_text_color": "#f2686a",
    },
}


def launch_url(url: str, init_data: str, color_scheme: ColorScheme) -> str:
    """The Mini App's address with launch parameters, added to a hash that may be there already."""
    parameters = urlencode(
        {
            "tgWebAppData": init_data,
            "tgWebAppVersion": VERSION,
            "tgWebAppPlatform": "web",
            "tgWebAppThemeParams": json.dumps(THEMES[color_scheme], separators=(",", ":")),
        }
    )
    return f"{url}{'&' if '#' in url else '#'}{parameters}"
