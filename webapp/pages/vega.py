"""Vega, Vega-Lite and Vega-Embed as one script, made from the copies that vl-convert carries.

Making it takes a second or two in which the interpreter can do nothing else, so it happens in a process of its own,
once, when the first report is looked at.
"""

import asyncio
import sys

_LOCK = asyncio.Lock()
_PROGRAM = """\
import sys, vl_convert
sys.stdout.buffer.write(vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;").encode())
"""

_bundle: bytes | None = None


async def bundle() -> bytes:
    """The script; it sets `window.vegaEmbed`."""
    global _bundle
    async with _LOCK:
        if _bundle is None:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-c", _PROGRAM, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
            )
            output, errors = await process.communicate()
            if process.returncode:
                raise RuntimeError(f"vl-convert made no bundle: {errors.decode()[-500:]}")
            _bundle = output
    return _bundle
