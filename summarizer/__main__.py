"""`python -m summarizer`, and what the `summarizer` script calls."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        from summarizer.cli import run  # noqa: PLC0415 - an interrupt while it loads ends quietly, too
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(run())


if __name__ == "__main__":
    main()
