"""How many tokens a text has, without anybody's tokenizer: estimated by script, corrected by what endpoints report.

The weights were set against four public vocabularies (cl100k, o200k, DeepSeek's and an older Anthropic one) on news in
fourteen languages, leaning to the newer and larger ones: within 20 % there for most languages (Hindi and Chinese
50 %), while an old English-centred vocabulary has up to three times as many tokens for other scripts. `Calibration`
takes most of that away after the first answer.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil, log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Calibration", "estimate_messages", "estimate_tokens"]

_LETTER, _FOREIGN_LETTER, _DIGIT, _MARK, _OTHER = 0.19, 0.23, 0.6, 0.65, 1.0

# (last code point of the block, tokens a character), in order.
_BLOCKS = (
    (0x024F, 1.0),  # Latin with accents
    (0x036F, 1.0),  # combining marks
    (0x03FF, 0.42),  # Greek
    (0x052F, 0.31),  # Cyrillic
    (0x05FF, 0.43),  # Armenian, Hebrew
    (0x077F, 0.34),  # Arabic
    (0x0DFF, 0.48),  # the scripts of India
    (0x0EFF, 0.45),  # Thai, Lao
    (0x10FF, 0.6),  # Tibetan, Burmese, Georgian
    (0x1DFF, 0.8),
    (0x1EFF, 1.0),  # Latin of Vietnamese
    (0x2E7F, 0.8),  # dashes, quotation marks, signs
    (0x30FF, 0.9),  # kana
    (0x9FFF, 0.85),  # Han
    (0xD7FF, 0.75),  # Hangul
    (0xFFFF, 0.8),
)
_MESSAGE_OVERHEAD = 4
# Once the endpoint has counted a prompt, the next one can be estimated to within a few per cent.
_MEASURED = 1.05
_SHORTEST_LESSON = 200
_SAMPLED = 16_384  # characters; of a longer text every so-manyth is looked at, which changes less than one per cent
_SAMPLED_BY_CHARACTER = 4_096  # of those, for what has to be counted one by one: CPU that every call pays
_DIGITS = b"0123456789"
_LETTERS_AND_SPACE = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ \n\t\r"


def estimate_tokens(text: str) -> int:
    """About how many tokens `text` has; linear, and free for a text that was asked about lately."""
    return ceil(_weigh(text))


def estimate_messages(messages: Iterable[Mapping[str, str]]) -> int:
    """About how many tokens a chat has, with the marks between its messages."""
    return ceil(sum(_weigh(message["content"]) + _MESSAGE_OVERHEAD for message in messages))


@lru_cache(maxsize=64)
def _weigh(text: str) -> float:
    sample = text[:: max(1, len(text) // _SAMPLED)]
    return _weigh_all(sample) * (len(text) / len(sample)) if sample else 0.0


def _weigh_all(text: str) -> float:
    if text.isascii():
        return _weigh_ascii(text.encode(), _LETTER)
    step = max(1, len(text) // _SAMPLED_BY_CHARACTER)
    others = Counter("".join(_not_ascii().findall(text[::step])))
    accented = sum(count for character, count in others.items() if character.isalpha())
    # Words of languages with accents, and Latin words among other scripts, fall into more pieces than English ones.
    letter = _FOREIGN_LETTER if accented * step * 200 > len(text) else _LETTER
    weight = sum(count * _weigh_character(ord(character)) for character, count in others.items())
    return weight * step + _weigh_ascii(text.encode("ascii", "ignore"), letter)


@cache
def _not_ascii() -> re.Pattern[str]:
    return re.compile(r"[^\x00-\x7f]+")


def _weigh_ascii(text: bytes, letter: float) -> float:
    without_digits = len(text.translate(None, _DIGITS))
    without_letters = len(text.translate(None, _LETTERS_AND_SPACE))
    digits, letters = len(text) - without_digits, len(text) - without_letters
    return letters * letter + digits * _DIGIT + (len(text) - digits - letters) * _MARK


@lru_cache(maxsize=4096)
def _weigh_character(code: int) -> float:
    return next((weight for last, weight in _BLOCKS if code <= last), _OTHER)


@dataclass(slots=True)
class Calibration:
    """How one model's counts differ from the estimates, learned as answers come in.

    Estimates come in two parts, of the messages and of the JSON schema beside them: some endpoints put the schema into
    the prompt and count it, some only use it to steer.
    """

    ratio: float = 1.0
    counts_schema: bool = True
    seen: int = 0

    def learn(self, messages: int, schema: int, reported: int) -> None:
        """Take in what the endpoint counted for a prompt; a short one says too little, and is passed over."""
        if messages < _SHORTEST_LESSON or reported <= 0:
            return
        with_schema, without = (max(1, reported - schema) / messages, reported / messages)
        counts_schema = abs(log(with_schema)) < abs(log(without))
        measured = min(4.0, max(0.4, with_schema if counts_schema else without))
        self.counts_schema = counts_schema
        self.ratio = measured if self.seen == 0 else 0.7 * self.ratio + 0.3 * measured
        self.seen += 1

    def margin(self, unmeasured: float) -> float:
        """How many tokens there may be to an estimated one: `unmeasured` until a prompt was counted."""
        return _MEASURED * self.ratio if self.seen else unmeasured

    def expect(self, messages: int, schema: int) -> int:
        """The likeliest number of prompt tokens for an estimate."""
        return ceil(messages * self.ratio) + (schema if self.counts_schema else 0)

    def at_most(self, messages: int, schema: int) -> int:
        """A number that the true one should not pass, for what must not be exceeded."""
        return ceil(messages * self.ratio * (1.1 if self.seen else 1.35)) + schema + 16
