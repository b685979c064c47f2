"""What persons are called in Chinese."""

from __future__ import annotations

from summarizer.languages.topics.persons import Persons

PERSONS = Persons(former=("前",))
