"""Sets one document: `python typesetter.py TEMPLATE < data.json > document.pdf`.

A process of its own, for setting a long document takes hundreds of megabytes, and the library keeps what it took. It
imports nothing of ours, so that it begins at once.
"""

import sys

import typst


def main(template: str) -> None:
    """Data is bound as an input of the template, never spliced into it."""
    document = typst.compile(
        template,
        sys_inputs={"data": sys.stdin.buffer.read().decode()},
        ignore_system_fonts=True,  # the same document on every machine
        pdf_standards="a-2a",  # readable in thirty years, and aloud
    )
    assert isinstance(document, bytes)
    sys.stdout.buffer.write(document)


if __name__ == "__main__":
    main(sys.argv[1])
