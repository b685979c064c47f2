"""Reads language tags as they are written, and reduces one to its primary subtag, the key of all language data."""

from __future__ import annotations

import re

__all__ = ["language_tag", "primary_language"]

TAG = r"([A-Za-z]{2,3})((?:-[A-Za-z0-9]{1,8})*)"


def primary_language(tag: str) -> str:
    """The language of a tag without script and region, lower case: `pt` for `pt-BR` and `pt_BR`."""
    return tag.strip().replace("_", "-").partition("-")[0].lower()


# ISO 639-2 has three letters, and sometimes two codes, for languages whose tag has two letters.
TWO_LETTERS = {
    "ara": "ar", "ben": "bn", "bul": "bg", "cat": "ca", "ces": "cs", "cze": "cs", "chi": "zh", "zho": "zh",
    "dan": "da", "deu": "de", "ger": "de", "dut": "nl", "nld": "nl", "ell": "el", "gre": "el", "eng": "en",
    "est": "et", "fas": "fa", "per": "fa", "fin": "fi", "fra": "fr", "fre": "fr", "heb": "he", "hin": "hi",
    "hrv": "hr", "hun": "hu", "ind": "id", "ita": "it", "jpn": "ja", "kor": "ko", "lav": "lv", "lit": "lt",
    "may": "ms", "msa": "ms", "nor": "no", "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro", "rus": "ru",
    "slk": "sk", "slo": "sk", "slv": "sl", "spa": "es", "srp": "sr", "swe": "sv", "tam": "ta", "tha": "th",
    "tur": "tr", "ukr": "uk", "urd": "ur", "vie": "vi",
}  # fmt: skip


def language_tag(value: str) -> str | None:
    """`en` for `en` and `eng`, `pt-BR` for `pt_BR`; None for what is no tag, such as the name of a language."""
    match = re.fullmatch(TAG, value.strip().replace("_", "-"))
    if match is None:
        return None
    primary = match[1].lower()
    return TWO_LETTERS.get(primary, primary) + match[2]
