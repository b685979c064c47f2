"""One bundle by a real model, whole: the briefing as Markdown, and what the checks caught. `make demo-llm` runs this.

    .ci/real-model python tests/real_model/demo.py [BUNDLE] [--articles N]

The endpoint and the model are those of OPENAI_BASE_URL and OPENAI_MODEL.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from accounting import account, caught, endpoint_settings

from summarizer import SummarizerError, load_bundle, render, summarize

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "harbour-bridge.json"


def main() -> int:
    parser = argparse.ArgumentParser(description="Brief one bundle with a real model, and show what the checks caught.")
    parser.add_argument("bundle", type=Path, nargs="?", default=EXAMPLE)
    parser.add_argument("--articles", type=int, default=5, metavar="N", help="brief the first N articles (5)")
    arguments = parser.parse_args()

    bundle = load_bundle(arguments.bundle)
    bundle = bundle.model_copy(update={"articles": bundle.articles[: arguments.articles]})
    try:
        briefing = summarize(bundle, endpoint_settings(os.environ))
    except SummarizerError as error:
        print(f"demo: {error}", file=sys.stderr)
        return 1
    print(render(briefing, "markdown"))
    print("## What the checks caught\n")
    print("\n".join(caught(briefing)) or "Nothing.")
    print(f"\n{briefing.provenance.model}: {account(briefing)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
