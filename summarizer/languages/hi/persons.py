"""What persons are called in Hindi."""

from __future__ import annotations

from summarizer.languages.topics.persons import Persons

PERSONS = Persons(former=("पूर्व",))
