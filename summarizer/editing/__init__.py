"""A page that a person edits, and that is checked again: what was touched, and nothing else.

statement_places, editable_page, edited_sentences → original, edits → edit_alignment → edit_check → adoption.
"""

from __future__ import annotations

from summarizer.editing.adoption import Adoption, aadopt, adopt

__all__ = ["Adoption", "aadopt", "adopt"]
