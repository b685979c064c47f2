"""How text of the page around an article begins in Vietnamese."""

from __future__ import annotations

from summarizer.languages.topics.beginnings import Beginnings

BEGINNINGS = Beginnings(
    patterns=(
        (
            r"\(?(?:ảnh|hình ảnh|hình|video|clip|nguồn|ảnh minh h[oọ]ạ?|nguồn ảnh|đồ họa|biên dịch|"
            r"tổng hợp)\s?[:/.]"
        ),
        r"\(?ảnh minh h[oọ]a?.{0,30}$",
        (
            r"(?:xem thêm|đọc thêm|xem tiếp|tin liên quan|bài liên quan|tin cùng chuyên mục|đọc tiếp|xem video|"
            r"bấm vào đây|nhấn vào đây|click vào)\b.{0,160}$"
        ),
        r"mời (?:các )?(?:bạn|độc giả|quý vị|bạn đọc)\b",
        r"(?:đăng ký (?:nhận|theo dõi)|theo dõi (?:chúng tôi|kênh)|tải ứng dụng)\b.{0,60}$",
        r"(?:chia sẻ|bình luận|quảng cáo|gửi bình luận|in bài|thích|tags?|phản hồi)\s?:?\W*\d*\W*$",
        r"(?:theo|nguồn|lược dịch|dịch)\s?:?\s(?:[A-ZĐ][\w.’/+-]*[\s,–-]*){1,5}\)?$",
        r"(?:bản quyền (?:thuộc|©|bởi)|ghi rõ nguồn|vui lòng (?:liên hệ|ghi rõ|nhập|đăng))\b.{0,80}$",
        r"(?:cập nhật|đăng lúc|ngày đăng)\s?[:\d].{0,50}$",
    ),
)
