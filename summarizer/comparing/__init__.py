"""Compares what two texts say, for the map of outlets and for the verifier: one set of rules, strict or lenient."""

from summarizer.comparing.differences import Difference, compare
from summarizer.comparing.negation_scope import put_in
from summarizer.comparing.profiles import LENIENT, STRICT, Profile

__all__ = ["LENIENT", "STRICT", "Difference", "Profile", "compare", "put_in"]
