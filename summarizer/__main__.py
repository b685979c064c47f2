"""`python -m summarizer`, and what the `summarizer` script calls."""

from __future__ import annotations

import gc
import os
import sys

# A run makes many objects that live to its end: looking for garbage among them every 700 takes a twentieth of its time.
COLLECT_AFTER = 200_000


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(COLLECT_AFTER)
    # Looking for pydantic plug-ins reads the metadata of everything installed; this program has no use for any.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from summarizer.cli import run  # noqa: PLC0415 - an interrupt while it loads ends quietly, too
    except KeyboardInterrupt:
        sys.exit(130)
    code = run()
    # Python looks for garbage once more before it ends: a twelfth of a short run, for memory that goes back anyway.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
