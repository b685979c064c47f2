"""Names of people, places and organisations: finding, merging and describing them.

The steps stand in modules of their own, `mentions`, `coreference` and `descriptions`.
"""

from __future__ import annotations

from summarizer.text.names.coreference import Entity, merge_names
from summarizer.text.names.descriptions import Description, describe
from summarizer.text.names.mentions import NameMention, find_names, mentions_of

__all__ = ["Description", "Entity", "NameMention", "describe", "find_names", "mentions_of", "merge_names"]
