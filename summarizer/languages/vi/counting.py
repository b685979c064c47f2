"""What Vietnamese counts, and whether a count still holds."""

from __future__ import annotations

from summarizer.languages.tables import word_set
from summarizer.languages.topics.counting import Counting

COUNTING = Counting(
    scopes=word_set("khác mỗi trong_đó tổng_cộng"),
    wide=r"(?:trên |trong )?(?:cả nước|toàn quốc|toàn thế giới|toàn tỉnh|khắp cả nước)",
    range_words=("đến",),
    labels=word_set("khoản khóa kỳ lớp phường quận số thứ tuyến tầng điều"),
    updates=word_set("hiện trước_đó tăng"),
    sure_updates=word_set("tăng"),
    comes_to=word_set("lên"),
    former_before=r"từ mức|trước đó là|ban đầu",
    former_behind=r"trước đó",
    former_sentence=r"Trước đó|Ban đầu",
)
