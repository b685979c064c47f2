"""Names of people, places and organisations: finding, merging and describing them.

The steps stand in modules of their own, `name_mentions`, `name_merging` and `name_describing`; this is the door to all
of them.
"""

from __future__ import annotations

from summarizer.language.name_describing import Description, describe
from summarizer.language.name_mentions import NameMention, find_names, mentions_of
from summarizer.language.name_merging import Entity, merge_names

__all__ = ["Description", "Entity", "NameMention", "describe", "find_names", "mentions_of", "merge_names"]
