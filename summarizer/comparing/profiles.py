"""How strictly two texts are compared: what the map of outlets and the verifier ask of the same rules.

`STRICT` is for a statement and what it cites. Both are about one thing by intention, a finding only raises a doubt, and
a sentence may be cited for half of what it says: so a word among like words is enough, a denial matters only near its
word, a thing may be denied as well as a deed, opposites of place and degree count, and a statement that is weaker than
its source, or says "will" for its "plans to", is right.

`LENIENT` is for sentences of two outlets, which are only known to be alike. What is found there is printed as a
contradiction: so nearly all words around must be the same, one word of denial anywhere in the affirming sentence
excuses it, what is said must be said of the same subject, and questions contradict nothing. Neither sentence has to
follow the other: what one of them holds back counts whichever that is, and the amounts that they take in do not.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

__all__ = ["LENIENT", "STRICT", "ComparisonProfile", "Rule"]

Rule = Literal["put_in", "denied", "opposite", "extent", "hedged", "widened"]


class ComparisonProfile(NamedTuple):
    """Sets how strictly two texts are compared: which rules apply and how similar the contexts must be.

    `least` and `share`: how many content words within seven of a denied or opposite word, and which part of them, the
    other text must have; `least_hedged` and `share_hedged` for a word that is held back. `far` and `near`: within how
    many words behind a denial a word of the source, and of the own text, is not called affirmed; None for the whole
    sentence.
    """

    rules: tuple[Rule, ...]
    least: int
    share: float
    least_hedged: int
    share_hedged: float
    far: int | None
    near: int | None
    things: bool
    """Whether "no deal" contradicts a deal."""
    weak_opposites: bool
    """Whether opposites of place, order and degree count, and words that only a prefix turns."""
    same_subject: bool
    """Whether the words before must be the same, with the same numbers, and neither text may be a question."""
    will: bool
    """Whether "will close" is surer than "plans to close"."""
    both_ways: bool
    """Whether it counts, too, that the own text holds back what the other does not."""


STRICT = ComparisonProfile(
    rules=("put_in", "denied", "opposite", "extent", "hedged", "widened"),
    least=0,
    share=0,
    least_hedged=0,
    share_hedged=0,
    far=12,
    near=8,
    things=True,
    weak_opposites=True,
    same_subject=False,
    will=False,
    both_ways=False,
)
LENIENT = ComparisonProfile(
    rules=("put_in", "denied", "opposite", "hedged"),
    least=4,
    share=0.75,
    least_hedged=3,
    share_hedged=0.6,
    far=None,
    near=None,
    things=False,
    weak_opposites=False,
    same_subject=True,
    will=True,
    both_ways=True,
)
