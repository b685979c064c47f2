"""Everything code knows of a bundle before a word is written: both writers and the verifier read from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.coverage import Coverage, map_coverage
from summarizer.evidence import Evidence, read_evidence
from summarizer.origins import Origins, find_origins
from summarizer.terms import Terms, read_terms

if TYPE_CHECKING:
    from summarizer.bundle import Bundle

__all__ = ["Dossier", "compile_dossier"]


class Dossier(NamedTuple):
    """The sentences of a bundle, what they are about, who copied whom, and which facts several articles report."""

    evidence: Evidence
    terms: Terms
    origins: Origins
    coverage: Coverage


def compile_dossier(bundle: Bundle) -> Dossier:
    """Read `bundle` once: evidence, terms, origins, coverage, in this order."""
    evidence = read_evidence(bundle)
    terms = read_terms(evidence)
    origins = find_origins(evidence)
    return Dossier(evidence, terms, origins, map_coverage(evidence, origins, terms))
