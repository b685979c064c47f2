"""How a sentence in Japanese leans on the ones before it."""

from __future__ import annotations

from summarizer.languages.topics.leaning import Leaning

LEANING = Leaning(
    bounded=False,
    openers="彼|彼女|これ|それ|この|その|こうした|そうした|また|しかし|だが|ただ|さらに|一方|そして|そのため|このため|同氏|同社|同庁|そこで|なお|つまり|例えば|これに|それでも|ところが|だから|それが",
    first_person=r"私たち|私は|我々|僕",
)
