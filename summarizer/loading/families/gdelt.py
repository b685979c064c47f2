"""GDELT DOC 2.0, `mode=artlist&format=json`: headlines and addresses, no bodies.

Fields: https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/. `seendate` is when GDELT saw the page, which is the
closest thing to a date that it has; languages are English names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.loading.tracked_record import TrackedRecord

__all__ = ["rename"]

LANGUAGES = {
    "afrikaans": "af", "albanian": "sq", "arabic": "ar", "armenian": "hy", "azerbaijani": "az", "bengali": "bn",
    "bosnian": "bs", "bulgarian": "bg", "catalan": "ca", "chinese": "zh", "croatian": "hr", "czech": "cs",
    "danish": "da", "dutch": "nl", "english": "en", "estonian": "et", "finnish": "fi", "french": "fr",
    "galician": "gl", "georgian": "ka", "german": "de", "greek": "el", "gujarati": "gu", "hebrew": "he",
    "hindi": "hi", "hungarian": "hu", "icelandic": "is", "indonesian": "id", "italian": "it", "japanese": "ja",
    "kannada": "kn", "kazakh": "kk", "korean": "ko", "latvian": "lv", "lithuanian": "lt", "macedonian": "mk",
    "malay": "ms", "malayalam": "ml", "marathi": "mr", "mongolian": "mn", "nepali": "ne", "norwegian": "no",
    "norwegiannynorsk": "nn", "persian": "fa", "polish": "pl", "portuguese": "pt", "punjabi": "pa", "romanian": "ro",
    "russian": "ru", "serbian": "sr", "sinhalese": "si", "slovak": "sk", "slovenian": "sl", "somali": "so",
    "spanish": "es", "swahili": "sw", "swedish": "sv", "tamil": "ta", "telugu": "te", "thai": "th", "tibetan": "bo",
    "turkish": "tr", "ukrainian": "uk", "urdu": "ur", "vietnamese": "vi",
}  # fmt: skip


def rename(given: TrackedRecord) -> dict[str, Any]:
    """A headline-only article; its outlet is the domain, its date the one on which the page was seen."""
    language = given.first("language")
    return {
        "title": given.first("title"),
        "outlet": given.first("domain"),
        "url": given.first("url", "url_mobile"),
        "published": given.first("seendate"),
        "language": LANGUAGES.get(language.strip().lower(), language) if isinstance(language, str) else language,
    }
