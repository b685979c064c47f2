"""What happens to a statement that fails a check, code by code."""

from __future__ import annotations

from typing import Literal

__all__ = ["POLICY", "Action", "action_for"]

Action = Literal["repair", "drop", "flag"]
"""`repair`: the statement goes back once with the code (an altered quotation gets its true words put back); when it
still fails, the setting `unsupported` decides. `drop`: no second try would help. `flag`: it stays and is shown.
"""

POLICY: dict[str, Action] = {
    "citation.missing": "drop",
    "citation.unknown": "drop",
    "text.altered": "drop",
    "quote.altered": "repair",
    "quote.speaker": "repair",
    "figure.absent": "repair",
    "date.absent": "repair",
    "name.absent": "repair",
    "attribution.outlet": "repair",
    "attribution.speaker": "repair",
    "strength.raised": "repair",
    "negation.flipped": "repair",
    "support.roles": "repair",
    "support.weak": "repair",
    "coverage.agreement": "repair",
    "coverage.contrast": "repair",
    "coverage.silence": "repair",
    "judge.refuted": "repair",
    "verifier.unchecked": "flag",
}


def action_for(codes: list[str]) -> Action | None:
    """The weightiest of the actions for these codes: drop, then repair, then flag; None when there are no codes.

    An unknown code is flagged: a check that this version does not know has found something.
    """
    actions = {POLICY.get(code, "flag") for code in codes}
    order: tuple[Action, ...] = ("drop", "repair", "flag")
    return next((action for action in order if action in actions), None)
