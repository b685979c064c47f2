"""What persons are called in Arabic."""

from __future__ import annotations

from summarizer.languages.topics.persons import Persons

PERSONS = Persons(former=("السابق",))
