"""Pages in headless Chromium, the size of a phone. Whatever they ask of another machine is refused."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Literal
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, Page, Route, ViewportSize, async_playwright

from cli.launcher.chromium import chromium

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE: ViewportSize = {"width": 390, "height": 844}
OWN_HOSTS = {"127.0.0.1", "localhost", "::1", None}  # None: about:blank, data: and blob: have no host

NewPage = Callable[..., Awaitable[Page]]


def pytest_report_header() -> str:
    executable = chromium()
    return f"browser tests: {f'run with {executable}' if executable else 'skipped, there is no Chromium'}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever asks for a page is a browser test, marked or not."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    executable = chromium()
    if executable is None:
        pytest.skip("There is no Chromium on this machine: apt install chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture
async def new_page(browser: Browser) -> AsyncIterator[NewPage]:
    """Opens pages, each in a context of its own: `page = await new_page(color_scheme="dark")`.

    An exception in a page that no script caught fails the test.
    """
    contexts, errors = [], []

    async def open_page(
        *,
        color_scheme: Literal["light", "dark"] = "light",
        viewport: ViewportSize = PHONE,
        locale: str = "en-GB",
        reduced_motion: Literal["reduce", "no-preference"] = "no-preference",
    ) -> Page:
        mobile = viewport["width"] < 600
        context = await browser.new_context(
            viewport=viewport,
            device_scale_factor=2,
            is_mobile=mobile,
            has_touch=mobile,
            color_scheme=color_scheme,
            locale=locale,
            reduced_motion=reduced_motion,
        )
        contexts.append(context)
        await context.route(lambda url: urlsplit(url).hostname not in OWN_HOSTS, refuse)
        page = await context.new_page()
        page.on("pageerror", lambda error: errors.append(f"{page.url}: {error}"))
        return page

    yield open_page
    for context in contexts:
        await context.close()
    assert not errors, errors


@pytest.fixture
async def page(new_page: NewPage) -> Page:
    """A light page the size of a phone."""
    return await new_page()


async def refuse(route: Route) -> None:
    await route.abort()
