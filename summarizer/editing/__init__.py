"""A page that a person edits, and that is checked again: what was touched, and nothing else.

places, reading, sentences → original, edits → aligning → examining → adopting.
"""

from __future__ import annotations

from summarizer.editing.adoption import Adoption, aadopt, adopt

__all__ = ["Adoption", "aadopt", "adopt"]
