"""Text of strangers made safe to stand in a prompt: it stays on its line, and nothing in it looks like our marks.

Only the prompt sees the changed text. Ids, offsets and citations keep pointing at the articles as they were given.
What is changed is form, never wording: an article that says "ignore your instructions" still says so, as data.
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["CLOSING", "MAP_CLOSING", "MAP_OPENING", "OPENING", "nonce_of", "on_one_line", "shortened"]

OPENING = "<<<ARTICLES {nonce}>>>"
CLOSING = "<<<END OF ARTICLES {nonce}>>>"
MAP_OPENING = "<<<MAP {nonce}>>>"
MAP_CLOSING = "<<<END OF MAP {nonce}>>>"

# Invisible characters carry hidden orders (tags, variation selectors, bidirectional overrides) and split words that a
# rule looks for. The two joiners stay: Persian and the scripts of India spell with them.
_INVISIBLE = (
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    r"\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001d173-\U0001d17a\U000e0000-\U000e0fff\ud800-\udfff"
)
_ROLES = (
    "system|assistant|user|developer|tool|human|model|instructions?|"
    "système|assistente?|asistente|utilisateur|utilizador|usuario|usuário|utente|sistema|benutzer|anweisung(?:en)?|entwickler|"
    "система|системное сообщение|ассистент|пользователь|hệ thống|trợ lý|người dùng|"
    "النظام|المساعد|المستخدم|सिस्टम|सहायक|उपयोगकर्ता|系统|系統|助手|用户|システム|アシスタント|ユーザー|시스템|어시스턴트|사용자"
)


def nonce_of(texts: Iterable[str]) -> str:
    """Twelve hex digits that no article can know: they depend on all of the texts, its own included."""
    digest = sha256()
    for text in texts:
        digest.update(text.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest()[:12]


def on_one_line(text: str) -> str:
    """`text` as one line with nothing invisible, no fence, no id in brackets, no token and no role of a chat.

    Ordinary prose comes out as it was, but for its white space and its straight quotation marks, which become curved:
    a model that copies a straight one into JSON ends its own string there.
    """
    invisible, marks, role = _patterns()
    text = invisible.sub("", text)
    if role.search(text):
        text = role.sub(r"\g<before>(\g<role>) -", "\n".join(text.splitlines()))
    line = " ".join(text.split())
    if marks.search(line):
        # Once more, since taking a mark apart may bring another together.
        for _ in range(2):
            line = marks.sub(_disarm, line)
    return _curved(line) if '"' in line else line


def shortened(text: str, longest: int) -> str:
    """`text` on one line of at most so many characters."""
    line = on_one_line(text[: longest * 4])
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def _curved(line: str) -> str:
    return _opening_quote().sub("“", line).replace('"', "”")


def _disarm(found: re.Match[str]) -> str:
    mark = found[0]
    if found.lastgroup == "id":
        return f"({found['number']})"
    if found.lastgroup == "fence":
        return {"<": "‹", "＜": "‹", ">": "›", "＞": "›"}.get(mark[0], mark[0]) * 2
    # A token of a chat, as `<|im_start|>`, `</s>`, `[INST]`: with a space in it, no tokenizer takes it for one.
    return f"{mark[0]} {mark[1:]}"


@cache
def _opening_quote() -> re.Pattern[str]:
    return re.compile(r'(?:(?<=[\s(\[{—–/:=-])|^)"(?=\S)')


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    invisible = re.compile(f"[{_INVISIBLE}]+")
    marks = re.compile(
        r"(?P<id>[\[［【]\s{0,3}(?P<number>\d{1,6}\.\d{1,6})\s{0,3}[\]］】])"
        r"|(?P<token><\s{0,3}[|｜](?=.)|<(?=/?(?:s|bos|eos|pad|unk|sys|inst|start_of_turn|end_of_turn|think|thinking|"
        r"reasoning|tool_call|tool_response|system|assistant|user|human|articles?|document|instructions?)\b)"
        r"|\[(?=/?(?:INST|SYS|SYSTEM|AVAILABLE_TOOLS|TOOL_CALLS|Article \d|Background \d)\b)|<(?=｜))"
        r"|(?P<fence><{2,}|>{2,}|[＜]{2,}|[＞]{2,}|`{3,}|~{3,}|={3,}|#{3,})",
        re.IGNORECASE,
    )
    role = re.compile(
        rf"(?P<before>(?:^|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029])[\W_]{{0,8}})(?P<role>{_ROLES})[*_\"'”»\])>]{{0,3}}\s{{0,2}}[:：]",
        re.IGNORECASE | re.MULTILINE,
    )
    return invisible, marks, role
