"""Compares what two texts say, for the map of outlets and for the verifier: one set of rules, strict or lenient."""

from summarizer.comparing.differences import Difference, compare
from summarizer.comparing.negation_scope import inserted_negation
from summarizer.comparing.profiles import LENIENT, STRICT, ComparisonProfile

__all__ = ["LENIENT", "STRICT", "ComparisonProfile", "Difference", "compare", "inserted_negation"]
