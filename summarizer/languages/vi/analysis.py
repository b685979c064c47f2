"""How sentences of a story in Vietnamese weigh it, demand something or look back."""

from __future__ import annotations

from summarizer.languages.topics.analysis import Analysis

ANALYSIS = Analysis(
    kinds={
        "consequence": r"hậu quả|dẫn (?:đến|tới)|khiến|ảnh hưởng|tác động|gây (?:ra|thiệt)|làm suy yếu|giúp|kết quả là",
        "motive": r"nhằm|để|vì|bởi|do|mục (?:đích|tiêu)|lý do|nguyên nhân|muốn|mong muốn|hy vọng",
        "outlook": r"sẽ|dự kiến|có thể|dự báo|kế hoạch|trong thời gian tới|sắp|triển vọng|khả năng|tương lai|tuần tới|tháng tới|năm tới",
        "risk": r"nguy cơ|cảnh báo|lo ngại|đe dọa|nguy hiểm|rủi ro|quan ngại|khủng hoảng|mối đe",
        "reaction": r"chỉ trích|phản đối|lên án|hoan nghênh|kêu gọi|yêu cầu|bác bỏ|phản ứng|cáo buộc|ủng hộ|biểu tình|phẫn nộ|bày tỏ|tức giận",
    },
    reaction="Phản ứng",
    analysts=r"chuyên gia|nhà phân tích|giới phân tích|giáo sư|giới quan sát|nhà nghiên cứu",
    demands=r"phải|nên|cần",
    background=r"trước đó|trước đây|từ năm \d{4}|năm \d{4}|hồi tháng|năm ngoái|tháng trước|tuần trước|cách đây|lịch sử|lần đầu|từng|đã được thành lập|"
    r"vốn|nhiều năm|thập kỷ|kể từ|nguyên là|cựu",
    since=("từ",),
)
