"""What happens to a statement that fails a check, code by code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["POLICY", "Action", "Rule", "action_for"]

Action = Literal["repair", "drop", "flag"]


@dataclass(frozen=True, slots=True)
class Rule:
    """What is done, and what the code means to a reader.

    `repair`: the statement goes back once with the code (an altered quotation gets its true words put back); when it
    still fails, the setting `unsupported` decides. `drop`: no second try would help. `flag`: it stays and is shown.
    """

    action: Action
    meaning: str


POLICY: dict[str, Rule] = {
    "citation.missing": Rule("drop", "It cites nothing."),
    "citation.unknown": Rule("drop", "It cites a sentence that does not exist."),
    "quote.altered": Rule("repair", "Words in quotation marks do not stand like this in a cited article."),
    "quote.speaker": Rule("repair", "The quotation is somebody else's in the cited article."),
    "figure.absent": Rule("repair", "A number is not in what it cites, or belongs to something else there."),
    "date.absent": Rule("repair", "A date is not in what it cites."),
    "name.absent": Rule("repair", "A name is not in what it cites."),
    "attribution.outlet": Rule("repair", "It speaks for an outlet that none of its citations is from."),
    "attribution.speaker": Rule("repair", "What it cites has somebody else say this."),
    "strength.raised": Rule("repair", "It is surer, or takes in more, than what it cites."),
    "negation.flipped": Rule("repair", "It says the opposite of what it cites."),
    "support.roles": Rule("repair", "Who does it and to whom it is done are exchanged."),
    "support.weak": Rule("repair", "Too little of it is in what it cites."),
    "coverage.agreement": Rule("repair", "No two independent origins of those it cites report one fact."),
    "coverage.contrast": Rule("repair", "It says that an outlet stands alone, and others tell the same."),
    "coverage.silence": Rule("repair", "It says that an outlet is silent, and that was not found."),
    "judge.refuted": Rule("repair", "A model that read both says that the one does not follow from the other."),
    "verifier.unchecked": Rule("flag", "Some checks could not be made."),
}


def action_for(codes: list[str]) -> Action | None:
    """The weightiest of the actions for these codes: drop, then repair, then flag; None when there are no codes.

    An unknown code is flagged: a check that this version does not know has found something.
    """
    actions = {POLICY[code].action if code in POLICY else "flag" for code in codes}
    order: tuple[Action, ...] = ("drop", "repair", "flag")
    return next((action for action in order if action in actions), None)
