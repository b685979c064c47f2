"""Knows each language: its words and patterns, loaded when a text in it is read.

A language is a module or a folder `languages/<code>`, where `<code>` is its primary language subtag (`de`, `vi`). It
holds topics: `hedging`, `quantifiers` ... Each topic has one typed class in `languages/topics`, whose fields say what
the words are for, and one object of it under its name in capitals: `HEDGING` in `languages/de/hedging.py`,
or in `languages/de.py` where a language has few topics. A topic that is not there is empty, and `has` says so.

To add a language, write `languages/<code>.py` with the topics that you have; see text/language_detection, too.
"""

from __future__ import annotations

from summarizer.languages.language import Language, known_languages, load_language

__all__ = ["Language", "known_languages", "load_language"]
