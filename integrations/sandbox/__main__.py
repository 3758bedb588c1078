"""`python -m integrations.sandbox`: run the sandbox on loopback, told by the environment."""

import os
import sys
from urllib.parse import urlsplit

from aiohttp import web

from integrations.sandbox.app import build_sandbox
from integrations.sandbox.config import ConfigError, SandboxConfig


def main() -> None:
    try:
        config = SandboxConfig.from_env(os.environ)
        app = build_sandbox(config)
    except ConfigError as error:
        sys.exit(str(error))
    port = urlsplit(config.url).port or 80
    try:
        web.run_app(app, host="127.0.0.1", port=port, print=None, shutdown_timeout=2)
    except OSError as error:
        sys.exit(f"The sandbox can't listen: {error}")


if __name__ == "__main__":
    main()
