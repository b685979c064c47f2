"""Whatever a real model writes, the briefing keeps its contract. `make test-llm` runs this."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import pytest
from accounting import Account, account, undeclared

from summarizer import load_bundle, render, summarize, verify
from summarizer.writing.llm import LlmWriter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType
    from typing import Any

    from summarizer import Briefing, Bundle, Settings

pytestmark = pytest.mark.real_model

# With their headlines ten sections, for which a small model on two cores needs a few minutes.
BUNDLES = {
    "harbour-bridge.json": ("whats_happened", "what_the_papers_say"),
    "papierfabrik.json": ("whats_happened",),
    "articles": ("whats_happened", "behind_the_headline", "how_we_got_here", "go_deeper"),
}
ARTICLES = 5
SMALL = "smollm2"

_made: dict[str, Account] = {}


@pytest.fixture(scope="module")
def data_check(checkout: Path) -> Iterator[ModuleType]:
    """The checks that every briefing of every real bundle is held to."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(checkout / "benchmarks"))
        yield importlib.import_module("data_check")


def bundle_of(path: Path) -> Bundle:
    whole = load_bundle(path, on_warning=lambda _: None)
    return whole.model_copy(update={"articles": whole.articles[:ARTICLES]})


def contract(briefing: Briefing, bundle: Bundle, checks: ModuleType) -> list[str]:
    # Only the extractive writer must give the same bytes again, so the clock is taken off for these checks.
    still = briefing.model_copy(update={"provenance": briefing.provenance.model_copy(update={"seconds": None})})
    return list(checks.violations(still, render(still, "json"), bundle))


@pytest.mark.parametrize("name", BUNDLES)
def test_whatever_the_model_writes_the_contract_holds(
    name: str,
    endpoint: Settings,
    examples: Path,
    data_check: ModuleType,
    tell: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked_to_repair: list[str] = []
    repair = LlmWriter.repair

    async def counted(self: LlmWriter, failed: Any) -> Any:
        asked_to_repair.extend(failed)
        return await repair(self, failed)

    monkeypatch.setattr(LlmWriter, "repair", counted)
    bundle = bundle_of(examples / name)
    briefing = summarize(bundle, endpoint.model_copy(update={"sections": BUNDLES[name]}))

    made = _made[name] = account(briefing)
    tell.append(f"{name}: {made}; asked to repair: {', '.join(asked_to_repair) or 'nothing'}")
    tell.extend(f"  {note}" for note in briefing.provenance.warnings)
    assert made.calls >= len(BUNDLES[name])
    assert contract(briefing, bundle, data_check) == []
    assert verify(briefing, bundle).ok
    assert [section for section in undeclared(briefing) if section in BUNDLES[name]] == []
    for _, statement in briefing.statements():
        assert statement.issues or statement.verdict != "flagged"
        assert not (statement.issues and statement.verdict == "supported")
    if asked_to_repair:
        assert "repair" in briefing.provenance.prompts


def test_a_small_model_is_caught(endpoint: Settings) -> None:
    """A model that makes no mistake would test nothing here; a larger one behind OPENAI_BASE_URL may."""
    if SMALL not in (endpoint.model or "") or len(_made) < len(BUNDLES):
        pytest.skip("only where the small model wrote all bundles")
    assert sum(made.dropped + made.repaired for made in _made.values()) > 0
    assert sum(len(made.instead) for made in _made.values()) > 0
