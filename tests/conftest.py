"""What every test may ask for: see tests/plugins/ for the fixtures, each by what it gives."""

import hypothesis

pytest_plugins = [
    "tests.plugins.servers",
    "tests.plugins.batches",
    "tests.plugins.databases",
    "tests.plugins.browser",
    "tests.plugins.clocks",
    "tests.plugins.gateways",
    "tests.plugins.people",
    "tests.plugins.platform",
    "tests.plugins.tables",
]

# A property that is slow on a busy machine is still true.
hypothesis.settings.register_profile("croupier", deadline=None)
hypothesis.settings.load_profile("croupier")
