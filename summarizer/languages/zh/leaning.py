"""How a sentence in Chinese leans on the ones before it."""

from __future__ import annotations

from summarizer.languages.topics.leaning import Leaning

LEANING = Leaning(
    bounded=False,
    openers="他|她|它|这|该|此|但|而|不过|然而|同时|因此|所以|其|对此|随后|另外|另一方面|与此同时|那|并且|也|还|据此|之后|例如|比如|不仅如此",
    first_person=r"我们|咱们|我",
)
