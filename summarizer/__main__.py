"""`python -m summarizer`, and what the `summarizer` script calls."""

from __future__ import annotations

import contextlib
import gc
import os
import sys

# A page makes many objects that live to its end: looking for garbage among them every 700 takes a twentieth of it.
# Every 200,000 saves a hundredth more, and lets a run over hundreds of stories, or a server, grow by what each leaves.
COLLECT_AFTER = 20_000


def open_standard_streams() -> None:
    """Give the numbers of closed standard streams to /dev/null.

    Otherwise the next file that is opened would get such a number, and what is meant for stderr would be written into
    it. Input that is closed is empty, and what nobody reads on stderr goes nowhere; but a result has to arrive:
    `sys.stdout` stays None, which the command line tells.
    """
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - open to the end, like the one it is for
    if sys.stdout is None:
        os.open(os.devnull, os.O_WRONLY)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def drop_what_cannot_be_written() -> None:
    """Let go of what a full disk did not take: Python would try again at its end, and end with a traceback and 120."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError, AttributeError):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Run the command line and leave with its exit code."""
    open_standard_streams()
    gc.set_threshold(COLLECT_AFTER)
    # Looking for pydantic plug-ins reads the metadata of everything installed; this program has no use for any.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from summarizer.cli import run  # noqa: PLC0415 - an interrupt while it loads ends quietly, too
    except KeyboardInterrupt:
        sys.exit(130)
    code = run()
    drop_what_cannot_be_written()
    # Python looks for garbage once more before it ends: a twelfth of a short run, for memory that goes back anyway.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
