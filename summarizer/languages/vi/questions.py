"""Questions that readers of a story in Vietnamese have, and what answers them."""

from __future__ import annotations

from summarizer.languages.topics.questions import Question, Questions

QUESTIONS = Questions(
    rules=(
        Question(r"\b(?:dự kiến|sẽ diễn ra|sẽ họp|sẽ bỏ phiếu|kế hoạch)\b", "Điều gì sẽ xảy ra tiếp theo?"),
        Question(r"\b(?:vì|nguyên nhân|lý do|nhằm)\b", "Nguyên nhân là gì?"),
        Question(
            r"\d[\d.]*[^.]{0,40}\b(?:thiệt mạng|chết|tử vong)\b|\b(?:thiệt mạng|chết|tử vong)\b[^.]{0,40}\d",
            "Có bao nhiêu người thiệt mạng?",
        ),
        Question(r"\d[\d.]*[^.]{0,40}\bbị thương\b", "Có bao nhiêu người bị thương?"),
        Question(r"\d[\d.,]* ?(?:triệu|tỷ|tỉ|nghìn tỷ) ?(?:USD|đồng|đô la|euro)", "Số tiền liên quan là bao nhiêu?"),
        Question(r"\b(?:phản đối|chỉ trích|lên án)\b", "Ai phản đối và vì sao?"),
    ),
)
